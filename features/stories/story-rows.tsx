import { StoryRow } from './story-row.tsx'
import type { StoryCard } from './story.ts'

/** Stories one below the other, newest first. */
export function StoryRows({ stories }: { stories: readonly StoryCard[] }) {
  return <ul className="rows">{stories.map((story) => <li key={story.id}><StoryRow story={story} /></li>)}</ul>
}
