import { prose } from '../../prose.ts';
import type { Product } from './product.ts';

/** Templates and tools for people who work for themselves. */
export const workProducts: readonly Product[] = [
  {
    id: 'freelance-contract-pack',
    title: 'Freelance Contract Pack (UK)',
    pounds: 39,
    tags: ['template', 'legal'],
    description: prose`Six plain-English agreements: project, retainer, sub-contract, confidentiality, licence and the
      letter that ends things kindly. Each clause is explained in the margin. Word and Google Docs; general
      information, not legal advice for your case.`,
  },
  {
    id: 'calm-invoice',
    title: 'The Calm Invoice',
    pounds: 9,
    tags: ['template', 'finance'],
    description: prose`One invoice template that gets paid: due date in words, one bank line, three tones of reminder.
      For Sheets, Excel and Pages, with VAT switched on or off in a single cell.`,
  },
  {
    id: 'year-on-a-page',
    title: 'Year on a Page Planner 2027',
    pounds: 11,
    tags: ['planner', 'print'],
    description: prose`A wall planner without productivity slogans. Weeks run across, seasons run down, and there is
      room for birthdays. PDF from A4 to A1, with Monday or Sunday first.`,
  },
  {
    id: 'notion-studio-desk',
    title: 'Studio Desk for Notion',
    pounds: 29,
    tags: ['notion', 'template'],
    description: prose`Clients, projects, invoices and an inbox in one workspace with as few databases as possible
      (four). Comes with demo data you can delete in two clicks and a forty-minute setup video.`,
  },
  {
    id: 'pricing-calculator',
    title: 'What Should I Charge? Calculator',
    pounds: 14,
    tags: ['spreadsheet', 'finance'],
    description: prose`A spreadsheet that starts from the life you want to pay for, subtracts holidays, illness and
      unpaid admin, and ends with a day rate. Includes a page to show to sceptical partners.`,
  },
  {
    id: 'proposal-deck',
    title: 'One-Hour Proposal Deck',
    pounds: 25,
    tags: ['template', 'sales'],
    description: prose`Twelve slides that answer what clients really ask: what, how long, how much, what if it goes
      wrong. Keynote, PowerPoint and Google Slides, with a filled-in example that won its project.`,
  },
  {
    id: 'meeting-killer-cards',
    title: 'Meeting Killer Cards',
    pounds: 17,
    tags: ['print', 'teams'],
    description: prose`Thirty-six printable cards with alternatives to a meeting, from the written decision to the
      walk around the block. Print at home on two sheets of card or order from any print shop.`,
  },
  {
    id: 'onboarding-checklists',
    title: 'Client Onboarding Checklists',
    pounds: 13,
    tags: ['checklist', 'template'],
    description: prose`Nine checklists for designers, developers, photographers and copywriters: what to ask, what to
      send, what to agree on before the first pixel. Editable, and short on purpose.`,
  },
  {
    id: 'email-scripts',
    title: 'Awkward Email Scripts',
    pounds: 18,
    tags: ['writing', 'template'],
    description: prose`Fifty emails for the moments you would rather not write: late payment, scope creep, raising your
      price, saying no to a friend. Each in a short, a warm and a firm version.`,
  },
  {
    id: 'tax-year-folder',
    title: 'Tax Year Folder',
    pounds: 21,
    tags: ['spreadsheet', 'finance'],
    description: prose`A folder structure and one spreadsheet that sort a sole trader's year for the accountant. Mileage,
      home office and subscriptions have their own tabs. Made with a bookkeeper in Leeds.`,
  },
];
