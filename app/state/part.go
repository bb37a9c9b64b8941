package state

// A List is one that may be too long to draw completely.
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
	TrueClaims
	NoteList
	lists
)

// ShowPart shows the part of a list around an entry, which count from 1.
type ShowPart struct {
	List   List
	Around int
}

func (a ShowPart) apply(s State) State {
	s.Parts[a.List] = max(1, a.Around)
	return s
}

// Parts has for each list the entry that the reader went to, 0 for none since
// another place was selected.
type Parts [lists]int

// Around is the entry that the reader went to or, by default, the given one.
func (p Parts) Around(l List, meant int) int {
	if p[l] == 0 {
		return meant
	}
	return p[l]
}
