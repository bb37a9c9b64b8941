package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// The marks of the text, which package psl documents.
const (
	icannRule   = ' '
	privateRule = '$'
	exception   = '!'
	onlyParent  = '#'
)

// A node is a label of the list with what is below it.
type node struct {
	mark     byte
	children map[string]*node
}

// A rule is dot-separated labels; a wildcard is a whole label and the first,
// and only an exception has a "!".
var ruleSyntax = regexp.MustCompile(`^(!|\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$`)

// makeTree puts the rules in a tree from the top-level domains down.
func makeTree(l list) (*node, error) {
	root := &node{mark: onlyParent}
	for _, rule := range l.icann {
		if err := root.add(rule, icannRule); err != nil {
			return nil, err
		}
	}
	for _, rule := range l.private {
		if err := root.add(rule, privateRule); err != nil {
			return nil, err
		}
	}
	return root, nil
}

func (n *node) add(rule string, mark byte) error {
	if !ruleSyntax.MatchString(rule) {
		return fmt.Errorf("the table cannot hold a rule such as %q", rule)
	}
	name, isException := strings.CutPrefix(rule, "!")
	if isException {
		if mark != icannRule {
			return fmt.Errorf("rule %q: the table has no mark for a private exception", rule)
		}
		mark = exception
	}
	labels := strings.Split(name, ".")
	for _, label := range slices.Backward(labels) {
		child := n.children[label]
		if child == nil {
			child = &node{mark: onlyParent}
			if n.children == nil {
				n.children = map[string]*node{}
			}
			n.children[label] = child
		}
		n = child
	}
	if n.mark != onlyParent {
		return fmt.Errorf("rule %q appears twice", rule)
	}
	n.mark = mark
	return nil
}

// text writes the tree breadth first, a line for the children of each node.
func (n *node) text() string {
	var b strings.Builder
	for queue := []*node{n}; len(queue) > 0; queue = queue[1:] {
		siblings := queue[0].children
		for _, label := range slices.Sorted(maps.Keys(siblings)) {
			sibling := siblings[label]
			b.WriteByte(sibling.mark)
			b.WriteString(label)
			if len(sibling.children) > 0 {
				b.WriteByte('>')
				queue = append(queue, sibling)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var nodeSyntax = regexp.MustCompile(`([ $!#])([a-z0-9*-]+)(>?)`)

// readText reads a text back into the list that it was made from, for a check.
func readText(text string) list {
	var l list
	lines := strings.Split(text, "\n")
	parents := []string{""}
	for i := 0; i < len(parents); i++ {
		for _, m := range nodeSyntax.FindAllStringSubmatch(lines[i], -1) {
			name := strings.TrimSuffix(m[2]+"."+parents[i], ".")
			switch m[1][0] {
			case icannRule:
				l.icann = append(l.icann, name)
			case exception:
				l.icann = append(l.icann, "!"+name)
			case privateRule:
				l.private = append(l.private, name)
			}
			if m[3] != "" {
				parents = append(parents, name)
			}
		}
	}
	return l
}
