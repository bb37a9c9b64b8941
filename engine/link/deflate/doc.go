// Package deflate writes and reads short texts in raw DEFLATE (RFC 1951) with a preset
// dictionary, so that the same text always becomes the same bytes.
//
// Of DEFLATE it has the blocks with the fixed codes, which are the best ones for a text
// that is mostly in the dictionary. Every inflater reads what it writes, given the
// dictionary, and it reads what zlib writes with the strategy Z_FIXED.
//
// The compressor of the standard library may choose other bytes in a later version of
// Go, and the same scenario would then have another link. [Compress] has nothing to
// choose: it finds the shortest block.
package deflate
