package phrase

// Filler is the text that lengthens phrases in the pseudo-language, repeated as
// necessary. It breaks into lines as words do, and occurs in no real text.
const Filler = "·łöřëm íþšüm ðölör "
