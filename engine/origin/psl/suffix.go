package psl

import "strings"

// The marks before a label. All of them sort before any byte of a label.
const (
	icannRule   = ' '
	exception   = '!'
	privateRule = '$'
)

// Suffix is where in name its public suffix starts, and whether the rule for
// it is in the list's private part. The name is in lower-case ASCII, without a
// dot at its end.
func Suffix(name string) (start int, private bool) {
	// The rule "*" prevails if no other does.
	start = strings.LastIndexByte(name, '.') + 1
	for line, end := 0, len(name); ; {
		at := strings.LastIndexByte(name[:end], '.') + 1
		from, to := bounds(line)
		if tree[from+1] == '*' {
			start, private = at, tree[from] == privateRule
		}
		node, ok := find(name[at:end], from, to)
		if !ok {
			return start, private
		}
		switch tree[node] {
		case icannRule, privateRule:
			start, private = at, tree[node] == privateRule
		case exception:
			return end + 1, false
		}
		arrow := node + 1 + end - at
		if at == 0 || tree[arrow] != '>' {
			return start, private
		}
		line, end = arrows(arrow)+1, at-1
	}
}

// find searches for label among the nodes in tree[from:to] and gives the place
// of its mark.
func find(label string, from, to int) (node int, ok bool) {
	for from < to {
		node = int(uint(from+to) / 2)
		for !isMark(tree[node]) {
			node--
		}
		i, at := 0, node+1
		for i < len(label) && label[i] == tree[at] && isLabel(tree[at]) {
			i++
			at++
		}
		switch {
		case !isLabel(tree[at]) && i == len(label):
			return node, true
		case isLabel(tree[at]) && (i == len(label) || label[i] < tree[at]):
			to = node
		default:
			for from = at; from < to && !isMark(tree[from]); {
				from++
			}
		}
	}
	return 0, false
}

func isMark(c byte) bool  { return c < '*' }
func isLabel(c byte) bool { return c >= '*' && c != '>' }

// arrows counts the ">" in tree[:at].
func arrows(at int) int {
	block := at / blockSize
	return int(arrowsBefore[block]) + strings.Count(tree[block*blockSize:at], ">")
}

// bounds is where line n of tree starts and where its line end is.
func bounds(n int) (from, to int) { return lineStart(n), lineStart(n+1) - 1 }

// lineStart is where line n of tree starts.
func lineStart(n int) int {
	block := blockOf(n)
	start := block * blockSize
	for range n - int(linesBefore[block]) {
		start += strings.IndexByte(tree[start:], '\n') + 1
	}
	return start
}

// blockOf is the block of tree in which the line end before line n is. Line 0
// has none before it and starts in block 0.
func blockOf(n int) int {
	block, beyond := 0, len(linesBefore)
	for beyond-block > 1 {
		if middle := (block + beyond) / 2; int(linesBefore[middle]) < n {
			block = middle
		} else {
			beyond = middle
		}
	}
	return block
}
