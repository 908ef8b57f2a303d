import { Avatar } from "./avatar.tsx";
import { Keys } from "./keys.tsx";
import { Notice } from "./notice.tsx";
import { Dot, Tag, type Tone } from "./tag.tsx";

const tones = ["error", "warning", "info", "good", "idle"] as const satisfies readonly Tone[];

export const markStory = {
  name: "Marks and notices",
  story: (
    <>
      {tones.map((tone) => (
        <Tag key={tone} tone={tone}>
          {tone}
        </Tag>
      ))}
      {tones.map((tone) => (
        <Dot key={tone} tone={tone} label={tone} />
      ))}
      <Avatar initials="KE" label="Kenya" color="#15803d" />
      <Keys keys="Mod+K" />
      {tones.map((tone) => (
        <Notice key={tone} tone={tone}>
          {tone}
        </Notice>
      ))}
    </>
  ),
} as const;
