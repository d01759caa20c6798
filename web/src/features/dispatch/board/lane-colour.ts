/** A colour for each cleaner, told apart by hue and readable on both schemes; the name always stands beside it. */
const hues = [212, 26, 152, 276, 340, 188, 48, 240, 110, 310];

export const laneColour = (index: number): string => `hsl(${hues[index % hues.length]} 62% 45%)`;
