package view

import "strconv"

// Listed joins with commas.
func Listed(items []string) string {
	list := ""
	for i, item := range items {
		if i == 0 {
			list = item
			continue
		}
		list = say.lists.comma.With("list", list, "next", item)
	}
	return list
}

// listedAnd joins with commas, and the last with "and".
func listedAnd(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return Listed(items)
	}
	return say.lists.and.With("list", Listed(items[:last]), "next", items[last])
}

// andThen adds to a sentence what is one by itself.
func andThen(said, next string) string {
	return say.lists.semicolon.With("list", said, "next", next)
}

// rowsNamed is how many rows a sentence names before it only counts them.
const rowsNamed = 4

// stepsText lists rows: "steps 1 and 5".
func stepsText(rows []int) string {
	w := &say.rows
	if len(rows) == 1 {
		return w.step.With("row", strconv.Itoa(rows[0]))
	}
	named := numbers(rows)
	if len(rows) > rowsNamed {
		rest := w.more.With("n", strconv.Itoa(len(rows)-rowsNamed+1))
		named = append(named[:rowsNamed-1], rest)
	}
	return w.steps.With("rows", listedAnd(named))
}

func numbers(rows []int) []string {
	list := make([]string, len(rows))
	for i, row := range rows {
		list[i] = strconv.Itoa(row)
	}
	return list
}
