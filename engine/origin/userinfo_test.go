package origin

import "testing"

func TestUserInfo(t *testing.T) {
	for _, c := range []struct{ ref, base, want string }{
		{"https://shop.example/", "u", ""},
		{"https://user@shop.example/", "", "user"},
		{"https://user:word@shop.example/a@b", "", "user:word"},
		{"https:user:word@shop.example", "", "user:word"},
		{`\\user:@shop.example?@`, "u", "user"},
		{"//:@shop.example", "u", ""},
		{"https://a b|c:d@e@shop.example/", "", "a%20b%7Cc:d%40e"},
		{"https:///@shop.example/", "", ""},
		{"/path@x", "u:p", "u:p"},
		{"", "u:p", "u:p"},
		{"#top", "u:p", "u:p"},
	} {
		if got := UserInfo(c.ref, c.base); got != c.want {
			t.Errorf("UserInfo(%q, %q) = %q, want %q", c.ref, c.base, got, c.want)
		}
	}
}
