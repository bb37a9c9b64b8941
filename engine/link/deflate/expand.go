package deflate

import "errors"

// The errors of [Expand].
var (
	// ErrDamaged: the data is none of this package's, or ends too early.
	ErrDamaged = errors.New("the compressed data is damaged")
	// ErrTooLong: the text is longer than the limit.
	ErrTooLong = errors.New("the text is too long")
)

// Expand returns the text of compressed data, of at most limit bytes, and what follows
// the data. With an error it returns the text up to there.
func Expand(data, dictionary []byte, limit int) (text, rest []byte, err error) {
	r := reader{in: data, out: append([]byte(nil), dictionary...), limit: len(dictionary) + limit}
	for last := false; !last && r.err == nil; {
		last = r.bits(1) == 1
		if r.bits(2) != 1 {
			r.fail(ErrDamaged)
		}
		r.block()
	}
	return r.out[len(dictionary):], r.in[r.next:], r.err
}

// A reader expands data. After an error it reads zeros.
type reader struct {
	in []byte
	// next is the next byte of in, and pending has the count bits of the byte before it
	// that are left, the next one lowest.
	next    int
	pending byte
	count   int

	// out is the dictionary and the text, and may grow to the limit.
	out   []byte
	limit int
	err   error
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) bit() int {
	if r.count == 0 {
		if r.next == len(r.in) {
			r.fail(ErrDamaged)
		}
		if r.err != nil {
			return 0
		}
		r.pending, r.count = r.in[r.next], 8
		r.next++
	}
	b := int(r.pending & 1)
	r.pending >>= 1
	r.count--
	return b
}

// bits reads a number, its lowest bit first.
func (r *reader) bits(count int) (n int) {
	for i := range count {
		n |= r.bit() << i
	}
	return n
}

// word reads more bits of a word, its highest bit first.
func (r *reader) word(begun, count int) int {
	for range count {
		begun = begun<<1 | r.bit()
	}
	return begun
}

// symbol reads a literal, the end or a length, which is the opposite of [code].
func (r *reader) symbol() int {
	w := r.word(0, 7)
	if w < 0x30>>1 {
		return endOfBlock + w
	}
	w = r.word(w, 1)
	switch {
	case w < 0xC0:
		return w - 0x30
	case w < 0x190>>1:
		return 280 + w - 0xC0
	}
	return 144 + r.word(w, 1) - 0x190
}

// block expands the rest of a block.
func (r *reader) block() {
	for r.err == nil {
		s := r.symbol()
		switch {
		case s < endOfBlock:
			r.copy(0, 1, byte(s))
			continue
		case s == endOfBlock:
			return
		case s-firstLength >= len(lengths):
			r.fail(ErrDamaged)
			return
		}
		length := lengths[s-firstLength]
		n := length.base + r.bits(length.extra)
		if s = r.word(0, distanceBits); s >= len(distances) {
			r.fail(ErrDamaged)
			return
		}
		distance := distances[s].base + r.bits(distances[s].extra)
		if distance > len(r.out) {
			r.fail(ErrDamaged)
		}
		r.copy(distance, n, 0)
	}
}

// copy appends so many bytes from a distance, or the literal at distance 0.
func (r *reader) copy(distance, count int, literal byte) {
	for ; count > 0 && r.err == nil; count-- {
		if len(r.out) == r.limit {
			r.fail(ErrTooLong)
			return
		}
		if distance > 0 {
			literal = r.out[len(r.out)-distance]
		}
		r.out = append(r.out, literal)
	}
}
