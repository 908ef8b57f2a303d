import { fail, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ReadContext } from "#formats/format.ts";
import { readTxt } from "#formats/txt/read-txt.ts";
import { describeReadProblem } from "#host/describe-read-problem.ts";
import { readTemplates, type Template } from "#host/read-templates.ts";

export function answerTemplates(
  assetsFolder: string,
  context: ReadContext,
): Pick<Bridge, "listTemplates" | "openTemplate"> {
  let templates: Promise<readonly Template[]> | null = null;
  const all = () => {
    templates ??= readTemplates(assetsFolder);
    return templates;
  };
  return {
    listTemplates: async () => (await all()).map(({ summary }) => summary),
    openTemplate: async ({ template }) => {
      const found = (await all()).find(({ summary }) => summary.id === template);
      if (found === undefined) return fail({ kind: "no-such-file", name: template });
      const { title, body } = found.summary;
      const read = readTxt(new TextEncoder().encode(found.text), { ...context, defaultBody: body });
      if (!read.ok) return fail(describeReadProblem(read.problem, title));
      return succeed({ resolution: read.value.value, messages: read.value.messages });
    },
  };
}
