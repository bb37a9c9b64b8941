//go:build pseudo

package phrase

import "strings"

// accented has a replacement for each letter that the pseudo-language changes:
// readable, but different from any text in the code.
var accented = strings.NewReplacer(
	"a", "á", "e", "é", "i", "í", "o", "ó", "u", "ú", "y", "ý", "c", "ç", "n", "ñ", "s", "š", "z", "ž",
	"A", "Á", "E", "É", "I", "Í", "O", "Ó", "U", "Ú", "Y", "Ý", "C", "Ç", "N", "Ñ", "S", "Š", "Z", "Ž",
)

// spoken is a part of a phrase in the pseudo-language: accented, and a third
// longer, as German and Finnish are.
func spoken(piece string) string {
	text := strings.TrimSpace(piece)
	if text == "" {
		return piece
	}
	end := strings.LastIndex(piece, text) + len(text)
	return accented.Replace(piece[:end]) + filler((len(text)+2)/3) + piece[end:]
}

// filler is n characters of [Filler].
func filler(n int) string {
	words := []rune(Filler)
	b := make([]rune, n)
	for i := range b {
		b[i] = words[i%len(words)]
	}
	return string(b)
}
