package deflate

// Compress returns text as one block, whose copies may reach back into the dictionary.
func Compress(text, dictionary []byte) []byte {
	var w writer
	w.write(1, 1) // the last block
	w.write(1, 2) // with the fixed codes
	for _, p := range shortest(text, dictionary) {
		if p.length == 1 {
			w.writeWord(code(int(p.literal)))
			continue
		}
		s := symbol(lengths, p.length)
		w.writeWord(code(firstLength + s))
		w.write(p.length-lengths[s].base, lengths[s].extra)
		s = symbol(distances, p.distance)
		w.writeWord(s, distanceBits)
		w.write(p.distance-distances[s].base, distances[s].extra)
	}
	w.writeWord(code(endOfBlock))
	w.write(0, 7) // the last byte ends with zeros
	return w.out
}

// A writer fills bytes from their lowest bit on.
type writer struct {
	out     []byte
	pending uint
	count   int
}

// write appends a number, its lowest bit first.
func (w *writer) write(bits, count int) {
	w.pending |= uint(bits) << w.count
	for w.count += count; w.count >= 8; w.count -= 8 {
		w.out = append(w.out, byte(w.pending))
		w.pending >>= 8
	}
}

// writeWord appends a word, its highest bit first.
func (w *writer) writeWord(word, bits int) {
	for i := bits - 1; i >= 0; i-- {
		w.write(word>>i&1, 1)
	}
}
