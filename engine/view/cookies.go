package view

// CookieNumber is the number of a run's cookie by its name, which is that of
// [Chip], so that whatever shows one of them can be told by a number. They
// count from 0 in the order in which they come up. Not ok: it is no name.
func (run *Run) CookieNumber(name string) (number int, ok bool) {
	number, ok = run.cookieNumbers[name]
	return number, ok
}

func cookieNumbers(names []string) map[string]int {
	numbers := make(map[string]int, len(names))
	for i, name := range names {
		numbers[nameOf(name)] = i
	}
	return numbers
}
