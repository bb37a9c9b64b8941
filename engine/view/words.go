package view

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// words are all that transcript, moments, snapshot, predictions and flow say
// in one language, apart from what they quote of the table and of explain. A
// second language is a second value beside [english]; a test finds what it
// leaves empty.
type words struct {
	transcript transcriptWords
	moments    momentWords
	snapshot   snapshotWords
	predict    predictWords
	flow       flowWords
	// step and steps are how rows are called, one and several.
	step, steps phrase.Phrase
	and, more   phrase.Phrase
}

type transcriptWords struct {
	asks map[trace.Destination]phrase.Phrase
	// follows, instead and afterPreflight are for a request that another led
	// to.
	follows, instead, afterPreflight   phrase.Phrase
	stayed                             phrase.Phrase
	answers, redirects                 phrase.Phrase
	attackerAnswers, attackerRedirects phrase.Phrase
	openWithoutCookie                  string
	openWithCookies                    phrase.Phrase
	sets, setsPlain                    phrase.Phrase
	response, script, attacker         string
}

type momentWords struct {
	of                                map[MomentKind]momentText
	theCookie                         string
	gaveNothing, gaveHeld, gaveCookie phrase.Phrase
	since                             phrase.Phrase
	withAnswer, atTheLatest           phrase.Phrase
	sinceBefore                       string
}

// A momentText is what is said of a kind of moment.
type momentText struct {
	title            string
	question, answer phrase.Phrase
}

type snapshotWords struct {
	items                      map[ItemID]itemText
	redirected                 phrase.Phrase
	notRedirected              string
	sets, setsPlain, refused   phrase.Phrase
	sentOverHTTPS, sentInClear phrase.Phrase
	neverSent                  string
	exposed, notExposed        phrase.Phrase
	nothingExposed, isSecure   string
}

// An itemText is an item of the checklist with what is found for each verdict.
type itemText struct {
	text                   string
	yes, no, notApplicable phrase.Phrase
}

type predictWords struct {
	sent, set        string
	sending, storing map[Guess]string
}

// rowsNamed is how many rows a sentence names before it only counts them.
const rowsNamed = 4

// stepsText lists rows: "steps 1 and 5".
func stepsText(rows []int) string {
	w := &english
	if len(rows) == 1 {
		return w.step.With("row", strconv.Itoa(rows[0]))
	}
	named, rest := rows, ""
	if len(rows) > rowsNamed {
		named, rest = rows[:rowsNamed-1], w.more.With("n", strconv.Itoa(len(rows)-rowsNamed+1))
	}
	list := ""
	for i, row := range named {
		switch number := strconv.Itoa(row); {
		case i == 0:
			list = number
		case i == len(named)-1 && rest == "":
			list = w.and.With("list", list, "last", number)
		default:
			list += ", " + number
		}
	}
	if rest != "" {
		list = w.and.With("list", list, "last", rest)
	}
	return w.steps.With("rows", list)
}
