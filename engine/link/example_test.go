package link_test

import (
	"errors"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func Example() {
	s := &scenario.Scenario{
		V:     1,
		Steps: []scenario.Step{{Do: scenario.Visit, URL: "http://shop.example/"}},
	}
	fragment := link.Encode(s)
	fmt.Println("#" + fragment)

	s, err := link.Decode("#" + fragment)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Steps[0].URL)
	// Output:
	// #1g8QNws2kGFcLAA
	// http://shop.example/
}

func ExampleRecover() {
	const cut = "#0eyJ2IjoxLCJzdGVwcyI6W3siZG8iOiJ2aXNpdCIsInVybCI6Imh0dHA6Ly9zaG9w"

	_, err := link.Decode(cut)
	var e *link.Error
	if errors.As(err, &e) && e.Kind == link.Damaged {
		fmt.Println(err)
		fmt.Println(link.Recover(cut))
	}
	// Output:
	// the link is truncated or mistyped: it ends after 65 characters; it starts with {"v":1,"steps":[{"do":"visit","url":"http://shop; copy the whole link again
	// {"v":1,"steps":[{"do":"visit","url":"http://shop
}
