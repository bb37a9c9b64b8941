package compare

import (
	"maps"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// pairSteps finds for each step after an edit the step that it was before, None
// for a new one. Unchanged steps at the beginning and at the end are pairs;
// those in between are paired in order.
func pairSteps(before, after []scenario.Step) []int {
	pairs := make([]int, len(after))
	shorter := min(len(before), len(after))
	head := 0
	for head < shorter && sameStep(before[head], after[head]) {
		head++
	}
	tail := 0
	for tail < shorter-head && sameStep(before[len(before)-1-tail], after[len(after)-1-tail]) {
		tail++
	}
	for i := range after {
		switch fromEnd := len(after) - i; {
		case fromEnd <= tail:
			pairs[i] = len(before) - fromEnd
		case i < len(before)-tail:
			pairs[i] = i
		default:
			pairs[i] = event.None
		}
	}
	return pairs
}

// sameStep reports whether steps do the same, whatever is noted of them.
func sameStep(a, b scenario.Step) bool {
	return a.Do == b.Do && a.URL == b.URL && a.Method == b.Method && a.Credentials == b.Credentials && a.Mode == b.Mode &&
		a.Redirect == b.Redirect && a.InFrame == b.InFrame && a.NewTab == b.NewTab && a.Tab == b.Tab && a.Cookie == b.Cookie && a.Seconds == b.Seconds &&
		maps.Equal(a.Headers, b.Headers)
}

// pairExchanges does the same for the exchanges of a step: equal requests are
// pairs, in order.
func pairExchanges(before, after []trace.Exchange) []int {
	pairs := make([]int, len(after))
	next := 0
	for i := range after {
		pairs[i] = event.None
		for j := next; j < len(before); j++ {
			if sameRequest(&before[j], &after[i]) {
				pairs[i], next = j, j+1
				break
			}
		}
	}
	return pairs
}

// pairCookies does the same for the cookies that a request considered. A cookie
// that an edit moved to another path, domain or partition is still the same
// cookie, so they are paired by fewer and fewer fields in turn.
func pairCookies(before, after []trace.CookieSelection) []int {
	pairs := make([]int, len(after))
	for i := range pairs {
		pairs[i] = event.None
	}
	paired := make([]bool, len(before))
	for _, identity := range []func(k *trace.CookieSelection) event.CookieKey{
		func(k *trace.CookieSelection) event.CookieKey {
			return event.CookieKey{Name: k.Name, Domain: k.Domain, Path: k.Path, Partition: k.PartitionKey}
		},
		func(k *trace.CookieSelection) event.CookieKey {
			return event.CookieKey{Name: k.Name, Domain: k.Domain, Path: k.Path}
		},
		func(k *trace.CookieSelection) event.CookieKey { return event.CookieKey{Name: k.Name} },
	} {
		free := map[event.CookieKey][]int{}
		for j := range before {
			if !paired[j] {
				key := identity(&before[j])
				free[key] = append(free[key], j)
			}
		}
		for i := range after {
			if key := identity(&after[i]); pairs[i] == event.None && len(free[key]) > 0 {
				pairs[i] = free[key][0]
				free[key] = free[key][1:]
				paired[pairs[i]] = true
			}
		}
	}
	return pairs
}
