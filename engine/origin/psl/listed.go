package psl

// Listed reports whether the list has rules for a top-level domain. It has
// none for example, test or localhost, where the rule "*" stands in.
func Listed(tld string) bool {
	from, to := bounds(0)
	_, ok := find(tld, from, to)
	return ok
}
