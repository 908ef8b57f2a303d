import { Button } from "./button.tsx";

export const buttonStory = {
  name: "Buttons",
  story: (
    <>
      <Button>Share</Button>
      <Button look="primary">Export</Button>
      <Button look="quiet">Close</Button>
      <Button size="small">Use a comma</Button>
      <Button disabled>Making the file…</Button>
    </>
  ),
} as const;
