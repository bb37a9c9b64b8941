package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// CookieNumbers counts the names of a run's cookies from 0, in the order in
// which they come up, so that whatever shows one of them can be told by a
// number. The names are those of [Chip].
func CookieNumbers(t *trace.Trace) map[string]int {
	names := cookieNames(t)
	numbers := make(map[string]int, len(names))
	for i, name := range names {
		numbers[nameOf(name)] = i
	}
	return numbers
}
