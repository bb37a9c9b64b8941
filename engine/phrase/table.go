package phrase

// A Table has a text for each of some values. It is a list and not a map: a
// list of constants is data, and a map is code that fills it when the program
// starts, which every reader of the page would download.
type Table[K comparable, T any] []Entry[K, T]

// An Entry is the text for one value.
type Entry[K comparable, T any] struct {
	For K
	Say T
}

// Of is the text for a value, the zero text for none.
func (t Table[K, T]) Of(key K) T {
	text, _ := t.Find(key)
	return text
}

// Find is the text for a value, if there is one.
func (t Table[K, T]) Find(key K) (text T, ok bool) {
	for i := range t {
		if t[i].For == key {
			return t[i].Say, true
		}
	}
	return text, false
}
