package link

import (
	"strconv"
	"strings"
)

// rowMark separates a fragment from the row to show first. No payload has a
// dot.
const rowMark = ".s"

// At returns a fragment that also says which row of the execution table to
// show first, 0 for where the scenario begins.
func At(fragment string, row int) string {
	if row == 0 {
		return fragment
	}
	return fragment + rowMark + strconv.Itoa(row)
}

// Row returns the row that a fragment says to show first, 0 for none.
func Row(fragment string) int {
	_, row := cutRow(extractFragment(fragment))
	return row
}

// cutRow splits the row from a fragment. Text that is not a row stays.
func cutRow(tidied string) (rest string, row int) {
	i := strings.LastIndex(tidied, rowMark)
	if i < 0 {
		return tidied, 0
	}
	row, err := strconv.Atoi(tidied[i+len(rowMark):])
	if err != nil || row < 1 {
		return tidied, 0
	}
	return tidied[:i], row
}
