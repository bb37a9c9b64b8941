package code

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	stacks "github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A settingsFile is how a framework's settings are written: a text before them,
// each in its own form, and a text after them.
type settingsFile struct {
	stack, name, before, after string
	// forms are those of settings whose names begin so; in them NAME stands for the
	// name, KEY for what follows the prefix, and VALUE for the value. The last has
	// an empty prefix.
	forms []settingForm
}

type settingForm struct{ prefix, text string }

var settingsFiles = []settingsFile{
	{
		stack: "express", name: "app.js",
		before: `
const express = require("express");
const session = require("express-session");

const app = express();
const options = { secret: "SECRET", resave: false, saveUninitialized: true, cookie: {} };`,
		forms: []settingForm{
			{"trust proxy", `app.set("NAME", VALUE);`},
			{"cookie.", `options.cookie.KEY = VALUE;`},
			{"", `options.KEY = VALUE;`},
		},
		after: `
app.use(session(options));

module.exports = app;`,
	},
	{
		stack: "flask", name: "app.py",
		before: `
from flask import Flask, session
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.secret_key = "SECRET"`,
		forms: []settingForm{
			{"ProxyFix.", `app.wsgi_app = ProxyFix(app.wsgi_app, x_for=0, x_host=0, KEY=VALUE)`},
			{"session.", `app.before_request(lambda: setattr(session, "KEY", VALUE))`},
			{"VERSION", `# Flask VALUE`},
			{"", `app.config["NAME"] = VALUE`},
		},
	},
	{stack: "php", name: "php.ini", forms: []settingForm{{"", `NAME = VALUE`}}},
	{
		stack: "rails", name: "production.rb",
		before: `
Rails.application.configure do
  session, hsts = { key: "_app_session" }, {}`,
		forms: []settingForm{
			{"hsts.", `  hsts[:KEY] = VALUE`},
			{"session.same_site", `  session[:same_site] = VALUE.to_sym`},
			{"session.", `  session[:KEY] = VALUE`},
			{"", `  config.NAME = VALUE`},
		},
		after: `
  config.session_store :cookie_store, **session
  config.ssl_options = { hsts: hsts }
end`,
	},
	{
		stack: "laravel", name: "session.php", before: "<?php\n\nreturn [",
		forms: []settingForm{
			{"session.", `    "KEY" => VALUE,`},
			{"", `    // bootstrap/app.php: $middleware->NAME(at: VALUE ? "*" : null)`},
		},
		after: "];",
	},
	{
		stack: "spring", name: "application.yml",
		forms: []settingForm{
			{"server.", `NAME: VALUE`},
			{"hsts.", `# HttpSecurity: headers(h -> h.httpStrictTransportSecurity(s -> s.KEY(VALUE)))`},
			{"", `# HttpSecurity: NAME VALUE`},
		},
	},
	{
		stack: "aspnetcore", name: "Program.cs",
		before: `
var builder = WebApplication.CreateBuilder(args);
bool UseForwardedHeaders = false, UseHttpsRedirection = false, UseHsts = false;`,
		forms: []settingForm{
			{"HstsOptions.MaxAge", `builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromSeconds(VALUE));`},
			{"HstsOptions.", `builder.Services.AddHsts(o => o.KEY = VALUE);`},
			{"Cookie.MaxAge", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.Cookie.MaxAge = TimeSpan.FromSeconds(VALUE));`},
			{"Cookie.SecurePolicy", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = Enum.Parse<CookieSecurePolicy>(VALUE));`},
			{"Cookie.SameSite", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = Enum.Parse<SameSiteMode>(VALUE));`},
			{"Cookie.", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = VALUE);`},
			{"", `NAME = VALUE;`},
		},
		after: `
var app = builder.Build();
if (UseForwardedHeaders) app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
if (UseHttpsRedirection) app.UseHttpsRedirection();
if (UseHsts) app.UseHsts();
app.Run();`,
	},
}

// settingsOf writes the settings of a server's stack: of Django its settings.py,
// of the others a file that is ready to use. A server without a stack has none.
func settingsOf(s *scenario.Scenario, server int) []File {
	srv := &s.Servers[server]
	runs, given, ok := stacks.Of(srv)
	if !ok {
		return nil
	}
	if runs.Name == django.Name {
		o := settings{stack: stackOf(srv)}
		if o.stack == nil {
			return nil
		}
		return []File{o.file(srv, server)}
	}
	if runs.Name == goStack {
		return []File{netHTTP(s, server)}
	}
	w := newWriter("")
	for i := range settingsFiles {
		if f := &settingsFiles[i]; f.stack == runs.Name {
			f.write(w, runs.Table(), given)
			return []File{w.file(f.name, server)}
		}
	}
	return nil
}

// write writes the given settings, in the order of the table.
func (f *settingsFile) write(w *writer, table []setting.Setting, given map[string]any) {
	if f.before != "" {
		w.text(strings.ReplaceAll(f.before, "SECRET", phrase.Say("for this example only")))
	}
	for _, d := range table {
		value, ok := given[d.Name]
		if !ok {
			continue
		}
		w.setting = d.Name
		w.line(f.form(&d, d.Literal(value)))
		w.setting = ""
	}
	if f.after != "" {
		w.text(f.after)
	}
}

// form is the line of a setting.
func (f *settingsFile) form(d *setting.Setting, value string) string {
	for _, form := range f.forms {
		if key, found := strings.CutPrefix(d.Name, form.prefix); found {
			return strings.NewReplacer("NAME", d.Name, "KEY", key, "VALUE", value).Replace(form.text)
		}
	}
	return ""
}
