package scenario_test

import (
	"errors"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func ExampleDecode() {
	s, err := scenario.Decode([]byte(`{
	  "v": 1,
	  "browser": "chrome",
	  "servers": [{"host": "Shop.example", "rules": [{"scheme": "http", "redirect": "https:"}]}],
	  "steps": [{"do": "visit", "url": "http://shop.example/login"}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.EffectiveBrowser(), s.Servers[0].Host, s.Servers[0].Rules[0].EffectiveStatus())
	fmt.Printf("%s\n", s.Canonical())
	// Output:
	// chrome shop.example 302
	// {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"http","redirect":"https:"}]}],"steps":[{"do":"visit","url":"http://shop.example/login"}]}
}

func ExampleError() {
	for _, document := range []string{
		`{"v": 1, "servers": [{"host": "shop.example", "rules": [{}, {}, {"status": 999}]}]}`,
		`{"v": 1, "steps": [{"do": "visit", "ulr": "http://shop.example/"}]}`,
		`{"v": 1, "steps": [{"do": "reload"}]}`,
	} {
		_, err := scenario.Decode([]byte(document))
		var e *scenario.Error
		if errors.As(err, &e) {
			fmt.Println("at", e.Path)
			fmt.Println("  ", e.Problem)
		}
	}
	// Output:
	// at servers[0].rules[2].status
	//    999 is not an HTTP status (200 to 599)
	// at steps[0].ulr
	//    unknown field; did you mean url?
	// at steps[0].do
	//    reload needs a page, but no page is open yet; visit one first
}
