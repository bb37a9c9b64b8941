package server_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

func TestAnswerer(t *testing.T) {
	s := scenario.Scenario{
		Network: scenario.Hostile,
		Attacker: []scenario.Rule{
			{Path: "/taken", Status: 200},
			{Set: []string{"planted=1"}},
		},
		Servers: []scenario.Server{
			{Host: "other.example"},
			{Host: "shop.example", Rules: []scenario.Rule{
				{Scheme: "http", Redirect: "https:"},
				{Path: "/login", Set: []string{"a=1"}},
				{Cookie: "a", Set: []string{"b=1"}},
				{Status: 404},
				{Set: []string{"late=1"}},
			}},
		},
	}
	tests := []struct {
		url, cookie string
		want        server.Answerer
	}{
		{"https://other.example/", "", server.Answerer{Server: 0, Scheme: "https", SchemeFrom: server.FromConnection}},
		{"https://shop.example/login", "", server.Answerer{Server: 1, Rules: []int{1, 3}, SetBy: []int{1}, Scheme: "https", SchemeFrom: server.FromConnection}},
		{"https://shop.example/login", "a=1", server.Answerer{Server: 1, Rules: []int{1, 2, 3}, SetBy: []int{1, 2}, Scheme: "https", SchemeFrom: server.FromConnection}},
		{"http://shop.example/login", "", server.Answerer{Attacker: []int{1}, Server: 1, Rules: []int{0}, Scheme: "http", SchemeFrom: server.FromConnection}},
		{"http://shop.example/taken", "", server.Answerer{Attacker: []int{0}, Intercepted: true, Server: -1, Scheme: "http", SchemeFrom: server.FromConnection}},
	}
	for _, test := range tests {
		u, err := origin.Parse(test.url)
		if err != nil {
			t.Fatal(err)
		}
		response, _ := server.NewNetwork(&s).Answer(server.Request{Method: "GET", URL: u, Cookie: test.cookie})
		got := response.By
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s with %q (-want +got):\n%s", test.url, test.cookie, diff)
		}
	}
}
