// Package teach presents a run to learners: the key moments with their
// questions, the snapshot with its checklist, the transcript as prose, what
// there is to predict, and where execution stops.
package teach
