package event

// CookieNumber is the number of a run's cookie by its name, as in [Chip], so
// that everything that shows a cookie can be found by a number. Numbers start
// at 0, in order of first appearance. It is not ok if the run has no such
// cookie.
func (run *Run) CookieNumber(name string) (number int, ok bool) {
	number, ok = run.cookieNumbers[name]
	return number, ok
}

func cookieNumbers(names []string) map[string]int {
	numbers := make(map[string]int, len(names))
	for i, name := range names {
		numbers[NameOf(name)] = i
	}
	return numbers
}
