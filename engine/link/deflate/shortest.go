package deflate

// A piece is a literal, of length 1, or a copy of what stands at a distance before it.
type piece struct {
	literal          byte
	length, distance int
}

// shortest divides a text into the pieces that have the fewest bits. Among equals the
// first found stays: a literal before a copy, and a shorter distance before a longer
// one.
func shortest(text, dictionary []byte) []piece {
	// last[i] is the last piece of the shortest way to write the first i bytes, and
	// bits[i] the length of that way; 0 stands for none so far.
	last := make([]piece, len(text)+1)
	bits := make([]int, len(text)+1)
	reach := func(end int, p piece, total int) {
		if bits[end] == 0 || total < bits[end] {
			bits[end], last[end] = total, p
		}
	}
	found := newCopies(text, dictionary)
	for i, b := range text {
		_, cost := code(int(b))
		reach(i+1, piece{literal: b, length: 1}, bits[i]+cost)
		shorter := minLength - 1
		for _, f := range found.next() {
			far := bits[i] + distanceBits + distances[symbol(distances, f.distance)].extra
			if f.length >= enough {
				shorter = f.length - 1 // It is taken whole.
			}
			for ; shorter < f.length; shorter++ {
				s := symbol(lengths, shorter+1)
				_, cost := code(firstLength + s)
				reach(i+shorter+1, piece{length: shorter + 1, distance: f.distance}, far+cost+lengths[s].extra)
			}
		}
	}

	count := 0
	for i := len(text); i > 0; i -= last[i].length {
		count++
	}
	pieces := make([]piece, count)
	for i := len(text); i > 0; i -= last[i].length {
		count--
		pieces[count] = last[i]
	}
	return pieces
}
