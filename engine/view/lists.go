package view

import "strconv"

// Listed joins with commas: halves of the list, so that a long one is not copied
// for every item.
func Listed(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return say.lists.comma.With("list", Listed(items[:n/2]), "next", Listed(items[n/2:]))
	}
}

// listedAnd joins with commas, and the last with "and".
func listedAnd(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return Listed(items)
	}
	return say.lists.and.With("list", Listed(items[:last]), "next", items[last])
}

// andThen appends an independent clause to a sentence.
func andThen(said, next string) string {
	return say.lists.semicolon.With("list", said, "next", next)
}

// sentences joins sentences.
func sentences(said string, next ...string) string {
	for _, n := range next {
		if n != "" {
			said = say.why.then.With("said", said, "next", n)
		}
	}
	return said
}

// eventsNamed is the number of events up to which a sentence names them; it
// counts more.
const eventsNamed = 4

// eventsText lists events by their numbers: "events 1 and 5".
func eventsText(events []int) string {
	w := &say.events
	if len(events) == 1 {
		return w.one.With("event", strconv.Itoa(events[0]))
	}
	if len(events) <= eventsNamed {
		return w.several.With("events", listedAnd(numbers(events)))
	}
	rest := w.more.With("n", strconv.Itoa(len(events)-eventsNamed+1))
	named := append(numbers(events[:eventsNamed-1]), rest)
	return w.several.With("events", listedAnd(named))
}

func numbers(events []int) []string {
	list := make([]string, len(events))
	for i, event := range events {
		list[i] = strconv.Itoa(event)
	}
	return list
}
