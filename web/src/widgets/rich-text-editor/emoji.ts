import type { emojiMessages } from './emoji-messages'

/** Emoji in a row of the picker; each group fills its rows, so that up and down stay in a column. */
export const emojiColumns = 8

export interface EmojiGroup {
  readonly name: keyof typeof emojiMessages.groups
  readonly emoji: readonly (readonly [character: string, name: keyof typeof emojiMessages.names])[]
}

/** The emoji that the picker offers. */
export const emojiGroups: readonly EmojiGroup[] = [
  {
    name: 'faces',
    emoji: [
      ['😀', 'grinning'], ['😄', 'laughing'], ['😂', 'joy'], ['😊', 'smiling'], ['😉', 'winking'], ['😍', 'inLove'], ['😎', 'sunglasses'],
      ['😅', 'relieved'], ['🤔', 'thinking'], ['😐', 'neutral'], ['🙄', 'rollingEyes'], ['😬', 'grimacing'], ['😴', 'sleeping'],
      ['😮', 'surprised'], ['😢', 'crying'], ['😡', 'angry'],
    ],
  },
  {
    name: 'hands',
    emoji: [
      ['👍', 'thumbsUp'], ['👎', 'thumbsDown'], ['👌', 'perfect'], ['👏', 'clapping'], ['🙏', 'thanks'], ['💪', 'strong'], ['👋', 'waving'],
      ['🤝', 'handshake'],
    ],
  },
  {
    name: 'feasts',
    emoji: [
      ['❤️', 'heart'], ['💔', 'brokenHeart'], ['🎉', 'party'], ['🎂', 'cake'], ['🎁', 'present'], ['🏆', 'trophy'], ['🔥', 'fire'],
      ['✨', 'sparkles'],
    ],
  },
  {
    name: 'nature',
    emoji: [
      ['☀️', 'sun'], ['🌧️', 'rain'], ['❄️', 'snow'], ['🌱', 'seedling'], ['🐛', 'bug'], ['☕', 'coffee'], ['🍕', 'pizza'], ['🍎', 'apple'],
    ],
  },
  {
    name: 'work',
    emoji: [
      ['📅', 'calendar'], ['📎', 'paperclip'], ['📌', 'pin'], ['📧', 'mail'], ['📞', 'telephone'], ['💻', 'computer'], ['📈', 'growth'],
      ['🔒', 'lock'],
    ],
  },
  {
    name: 'signs',
    emoji: [
      ['✅', 'done'], ['❌', 'cross'], ['⚠️', 'warning'], ['❓', 'question'], ['❗', 'exclamation'], ['💡', 'idea'], ['⏳', 'waiting'],
      ['➡️', 'arrow'],
    ],
  },
]
