package dialog

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// A Library has all lessons, which it reads when they are first needed, and the
// names of those that the reader has finished.
type Library struct {
	lessons []lesson
	// finished are names with spaces between them, as this browser stores them.
	finished string
}

// A lesson is an entry of the list of lessons.
type lesson struct {
	*scenario.Scenario
	name string
	// link is its link, "" if that was not needed yet.
	link string
	// group is the title of its group, and words are those to search for.
	group, words phrase.Phrase
}

// finishedKey is the key of the finished lessons in the storage of this browser.
const finishedKey = "crumbtrail.finished"

// After is the lesson after the one with a title, nil if there is none.
func (l *Library) After(title string) *scenario.Scenario {
	for i, s := range l.all() {
		if s.Title == title && i+1 < len(l.lessons) {
			return l.lessons[i+1].Scenario
		}
	}
	return nil
}

// Name is the name of the lesson that a state shows as it is, "" if it shows none.
func (l *Library) Name(s *state.State) string {
	all := l.all()
	for i := range all {
		if all[i].Title != s.Draft.Scenario.Title {
			continue
		}
		if all[i].link == "" {
			all[i].link = link.Encode(all[i].Scenario)
		}
		if all[i].link == s.Draft.Link {
			return all[i].name
		}
	}
	return ""
}

// Finish marks the lesson with a title, if there is one. Without storage, the mark
// lasts as long as the page.
func (l *Library) Finish(title string) {
	for _, s := range l.all() {
		if s.Title == title && !isFinished(l.finished, s.name) {
			l.finished = strings.TrimSpace(l.finished + " " + s.name)
			_ = bridge.Store(finishedKey, l.finished)
		}
	}
}

// Finished are the names of the finished lessons.
func (l *Library) Finished() string {
	l.all()
	return l.finished
}

func isFinished(finished, name string) bool {
	return slices.Contains(strings.Fields(finished), name)
}

func (l *Library) all() []lesson {
	if l.lessons == nil {
		l.lessons = allLessons()
		l.finished, _ = bridge.Stored(finishedKey)
	}
	return l.lessons
}

// allLessons are the lessons in order. An invalid one is left out; the tests
// ensure that there is none.
func allLessons() []lesson {
	var all []lesson
	for _, group := range lessons.Groups() {
		for _, entry := range group.Lessons {
			if s, err := lessons.Get(entry.Name); err == nil {
				all = append(all, lesson{Scenario: s, name: entry.Name, group: group.Title, words: entry.Words})
			}
		}
	}
	return all
}
