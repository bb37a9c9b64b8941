package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// pairSteps finds for each step after an edit the one that it was, None for a
// new one. Steps that stand unchanged at the beginning and at the end belong
// together; in between they do by their order.
func pairSteps(before, after []scenario.Step) []int {
	pairs := make([]int, len(after))
	shorter := min(len(before), len(after))
	head := 0
	for head < shorter && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < shorter-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	for i := range after {
		switch fromEnd := len(after) - i; {
		case fromEnd <= tail:
			pairs[i] = len(before) - fromEnd
		case i < len(before)-tail:
			pairs[i] = i
		default:
			pairs[i] = None
		}
	}
	return pairs
}

// pairExchanges does the same for the exchanges of a step: those that ask for
// the same belong together, in order.
func pairExchanges(before, after []trace.Exchange) []int {
	pairs := make([]int, len(after))
	next := 0
	for i := range after {
		pairs[i] = None
		for j := next; j < len(before); j++ {
			if before[j].Method == after[i].Method && before[j].URL == after[i].URL && before[j].Destination == after[i].Destination {
				pairs[i], next = j, j+1
				break
			}
		}
	}
	return pairs
}
