package state

// A List is one that may be too long to be drawn in full.
type List uint8

const (
	CheckList List = iota
	ReasonList
	RequestHeaders
	ResponseHeaders
	StepList
	CodeLines
	MomentList
	JarList
	PinnedRows
	BrowserRows
	ClaimList
	lists
)

// ShowPart shows the part of a list around an entry, which count from 1.
type ShowPart struct {
	List   List
	Around int
}

func (a ShowPart) apply(s State) State {
	s.around[a.List] = max(1, a.Around)
	return s
}

// Around is the entry of a list that the reader has gone to, or the one that is
// meant as long as the reader has not gone anywhere since something else was
// selected.
func (s State) Around(l List, meant int) int {
	if s.around[l] == 0 {
		return meant
	}
	return s.around[l]
}
