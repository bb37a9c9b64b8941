package deflate

// These bound the search for copies. Other bounds may find another way to write the
// same text, so they are part of the canonical form.
const (
	// candidates is how many earlier places are looked at, the nearest first.
	candidates = 128
	// enough is the length after which no longer copy is looked for.
	enough = 64
)

// copies finds, for one byte of a text after the other, the places before it at which
// the same bytes begin.
type copies struct {
	// window is the dictionary and the text, and at the place of the next byte.
	window []byte
	at     int
	// newest has the last place of each hash, and older the one before each place, both
	// plus one.
	newest [1 << hashBits]int32
	older  []int32
	list   []copied
}

// A copied is an earlier place with the same bytes.
type copied struct{ distance, length int }

func newCopies(text, dictionary []byte) *copies {
	window := append(append(make([]byte, 0, len(dictionary)+len(text)), dictionary...), text...)
	c := &copies{window: window, older: make([]int32, len(window))}
	for c.at < len(dictionary) {
		c.add()
	}
	return c
}

// add adds the next place, and returns the last one before it with the same hash, -1
// for none.
func (c *copies) add() (before int) {
	at := c.at
	c.at++
	if at+minLength > len(c.window) {
		return -1
	}
	w := c.window[at:]
	h := (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16) * 0x9E3779B1 >> (32 - hashBits)
	c.older[at], c.newest[h] = c.newest[h], int32(at+1)
	return int(c.older[at]) - 1
}

const hashBits = 13

// next returns the places for the next byte, the nearest first, each longer than those
// before.
func (c *copies) next() []copied {
	c.list = c.list[:0]
	at, longest := c.at, minLength-1
	place := c.add()
	for tries := 0; place >= 0 && tries < candidates && at-place <= maxDistance && longest < enough; tries++ {
		if n := c.common(place, at, longest); n > longest {
			c.list = append(c.list, copied{at - place, n})
			longest = n
		}
		place = int(c.older[place]) - 1
	}
	return c.list
}

// common is how many bytes at two places are the same, 0 if not more than so many.
func (c *copies) common(a, b, more int) int {
	if b+more >= len(c.window) || c.window[a+more] != c.window[b+more] {
		return 0
	}
	n := 0
	for n < maxLength && b+n < len(c.window) && c.window[a+n] == c.window[b+n] {
		n++
	}
	return n
}
