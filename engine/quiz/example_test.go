package quiz_test

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func ExampleQuestions() {
	s, err := scenario.Decode([]byte(`{"v":1,
		"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Path=/"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := engine.Run(s)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range quiz.Questions(event.NewRun(s, t)) {
		if q.ID == quiz.OnTheWire {
			fmt.Println(q.Text)
			for _, o := range q.Options {
				fmt.Println("-", o.Text)
			}
			fmt.Println(q.Options[q.Right()].Text + ".")
			fmt.Println(q.Options[1].Why)
			fmt.Println(q.Options[1].Would)
		}
	}
	// Output:
	// What can anyone on the wire read of the request at event 3?
	// - All of it, including a cookie
	// - All of it, but it has no cookies
	// - Only the host name
	// - Nothing: the request does not leave the browser
	// All of it, including a cookie.
	// sid was sent in clear text: anyone on the wire can read it.
	// It would be right with this change: Secure on (sid, set by shop.example /login).
}
