import { Tabs } from "radix-ui";
import { useEffect, useState } from "react";
import type { TemplateSummary } from "#bridge/answers.ts";
import { familyOf } from "#core/profile/family-of.ts";
import { useHost, useProfiles, useSettings } from "#renderer/app/host-context.ts";
import { startWords } from "#renderer/strings/start-words.ts";

export interface TemplateGalleryProps {
  readonly onChoose: (template: TemplateSummary) => void;
}

/** The templates, a tab for each body. */
export function TemplateGallery({ onChoose }: TemplateGalleryProps) {
  const known = useProfiles();
  const profiles = known.filter((profile) => profile.extends === null);
  const { settings } = useSettings();
  const templates = useTemplates().filter(({ kind }) => kind === "resolution");
  const first = settings.body === "" ? (profiles[0]?.id ?? "") : settings.body;
  return (
    <section aria-labelledby="templates-title">
      <h2 className="section-title" id="templates-title">
        {startWords.newFrom}
      </h2>
      <Tabs.Root defaultValue={first}>
        <Tabs.List className="body-tabs" aria-label={startWords.bodies}>
          {profiles.map(({ id, organ }) => (
            <Tabs.Trigger key={id} value={id} className="body-tab">
              {organ}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {profiles.map(({ id }) => (
          <Tabs.Content key={id} value={id} tabIndex={-1}>
            <Templates
              templates={templates.filter(({ body }) => familyOf(body, known) === id)}
              onChoose={onChoose}
            />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}

interface TemplatesProps extends TemplateGalleryProps {
  readonly templates: readonly TemplateSummary[];
}

function Templates({ templates, onChoose }: TemplatesProps) {
  if (templates.length === 0) return <p className="start-empty">{startWords.noTemplates}</p>;
  return (
    <ul className="template-grid">
      {templates.map((template) => (
        <li key={template.id}>
          <button type="button" className="template-card" onClick={() => onChoose(template)}>
            <span className="template-name">{template.title}</span>
            <span className="template-description">{template.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The host’s templates; none until it answered, and none for a guest, who may not ask. */
export function useTemplates(mayAsk = true): readonly TemplateSummary[] {
  const { bridge } = useHost();
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([]);
  useEffect(() => {
    if (mayAsk) void bridge.listTemplates({}).then(setTemplates);
  }, [bridge, mayAsk]);
  return templates;
}
