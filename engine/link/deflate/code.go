package deflate

// A span is what one symbol of a length or of a distance stands for: the numbers from
// base on, as many as the extra bits after the symbol can tell apart (RFC 1951 §3.2.5).
type span struct{ base, extra int }

const (
	// endOfBlock is the symbol after the literals, and firstLength the one after it.
	endOfBlock  = 256
	firstLength = 257

	minLength   = 3
	maxLength   = 258
	maxDistance = 32 << 10
	// distanceBits is how many bits the symbol of a distance has.
	distanceBits = 5
)

var (
	lengths   = spans(29, minLength, 4)
	distances = spans(30, 1, 2)
)

// spans are those of symbols of which a number shares its extra bits.
func spans(count, base, shared int) []span {
	list := make([]span, count)
	for i := range list {
		list[i] = span{base, max(0, i/shared-1)}
		base += 1 << list[i].extra
	}
	return list
}

// symbol returns the index of the last span that begins at n or before.
func symbol(list []span, n int) int {
	i := len(list) - 1
	for list[i].base > n {
		i--
	}
	return i
}

// code is the word of a literal, the end or a length (RFC 1951 §3.2.6).
func code(symbol int) (word, bits int) {
	switch {
	case symbol < 144:
		return 0x30 + symbol, 8
	case symbol < 256:
		return 0x190 + symbol - 144, 9
	case symbol < 280:
		return symbol - 256, 7
	}
	return 0xC0 + symbol - 280, 8
}
