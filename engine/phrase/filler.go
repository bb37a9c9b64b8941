package phrase

// Filler is what the pseudo-language lengthens phrases by, from its start and
// over again. It breaks into lines as words do, and no one would write it.
const Filler = "·łöřëm íþšüm ðölör "
