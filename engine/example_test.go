package engine_test

import (
	"fmt"
	"log"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A site redirects http to https and sets its session with Secure. What goes
// out when a user types its address without https?
func Example() {
	s, err := scenario.Decode([]byte(`{
	  "v": 1,
	  "servers": [{"host": "shop.example", "rules": [
	    {"scheme": "http", "redirect": "https:", "status": 301},
	    {"path": "/login", "set": ["sessionid=abc123; Secure; HttpOnly; Path=/"]}
	  ]}],
	  "steps": [
	    {"do": "visit", "url": "https://shop.example/login"},
	    {"do": "visit", "url": "http://shop.example/account"}
	  ],
	  "expect": [{"step": 1, "exchange": 0, "sends": "sessionid"}]
	}`))
	if err != nil {
		log.Fatal(err)
	}
	t, err := engine.Run(s)
	if err != nil {
		log.Fatal(err)
	}
	for _, step := range t.Steps {
		for _, x := range step.Exchanges {
			fmt.Printf("%s %s -> %d, Cookie: %q\n", x.Method, x.URL, x.Status, x.Cookie)
			for _, k := range x.Cookies {
				fmt.Printf("  %s sent: %v %v\n", k.Name, k.Sent, k.Reasons)
			}
		}
	}
	fmt.Println("sent in clear text?", t.Claims[0].OK, "but", t.Claims[0].Found)
	// Output:
	// GET https://shop.example/login -> 200, Cookie: ""
	// GET http://shop.example/account -> 301, Cookie: ""
	//   sessionid sent: false [SecureOnly]
	// GET https://shop.example/account -> 200, Cookie: "sessionid=abc123"
	//   sessionid sent: true []
	// sent in clear text? false but http://shop.example/account does not send sessionid (SecureOnly)
}
