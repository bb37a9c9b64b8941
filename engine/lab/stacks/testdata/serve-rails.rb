# Answers cases as Rails does: its middleware for https, cookies and sessions
# around a program of rules, without a socket. Each line of the input is a case,
# each line of the output its answers; the first line has the versions.
#
# The ids of sessions are those of the case, so that answers can be compared: an id
# in a Cookie header stands for an encrypted session that has it.

require "json"
require "active_support"
require "active_support/core_ext"
require "active_support/key_generator"
require "active_support/messages/rotation_configuration"
require "action_dispatch"
require "rack/mock"

NOW = Time.utc(2026, 1, 1)
Time.singleton_class.define_method(:now) { NOW.dup }

KEYS = ActiveSupport::CachingKeyGenerator.new(ActiveSupport::KeyGenerator.new("secret", iterations: 1))

# config is what an application of Rails 6.1 gives its requests (load_defaults 6.1).
CONFIG = {
  "action_dispatch.key_generator" => KEYS,
  "action_dispatch.secret_key_base" => "secret",
  "action_dispatch.encrypted_cookie_salt" => "encrypted cookie",
  "action_dispatch.encrypted_signed_cookie_salt" => "signed encrypted cookie",
  "action_dispatch.authenticated_encrypted_cookie_salt" => "authenticated encrypted cookie",
  "action_dispatch.signed_cookie_salt" => "signed cookie",
  "action_dispatch.use_authenticated_cookie_encryption" => true,
  "action_dispatch.use_cookies_with_metadata" => true,
  "action_dispatch.cookies_serializer" => :json,
  "action_dispatch.cookies_rotations" => ActiveSupport::Messages::RotationConfiguration.new,
  "action_dispatch.cookies_same_site_protection" => ->(_) { :lax },
}.freeze

def ends?(line) = line.match?(/;\s*max-age=(0|-\d+)\s*(;|\z)/i)

# options are those of the session that a line gives and the settings do not.
def options(line, given)
  line.split(";").drop(1).each_with_object({}) do |part, own|
    name, value = part.strip.split("=", 2)
    case name.downcase
    when "secure" then own[:secure] = true
    when "httponly" then own[:httponly] = true
    when "samesite" then own[:same_site] = value.downcase.to_sym
    when "path" then own[:path] = value
    when "domain" then own[:domain] = value
    when "max-age" then own[:expire_after] = value.to_i
    end
  end.reject { |name, _| given.key?("session.#{name}") }
end

def matches?(rule, request)
  path = rule["path"].to_s
  (!rule["method"] || rule["method"] == request.request_method) &&
    (!rule["scheme"] || rule["scheme"] == request.scheme) &&
    (path.empty? || (path.end_with?("*") ? request.path.start_with?(path.chop) : request.path == path))
end

class Program
  def initialize(given, rules)
    @given, @rules = given, rules
    @name = given.fetch("session.key", "_app_session")
    @labels = @rules.flat_map { |rule| rule["set"] || [] }.
      select { |line| line.start_with?("#{@name}=") && !ends?(line) }.
      map { |line| line[@name.length + 1..].split(";").first } << "new"
    app = ActionDispatch::Cookies.new(ActionDispatch::Session::CookieStore.new(method(:serve), **session_options))
    @app = given["force_ssl"] ? ActionDispatch::SSL.new(app, hsts: hsts, ssl_default_redirect_status: 308) : app
  end

  def session_options
    own = @given.select { |name, _| name.start_with?("session.") }.transform_keys { |name| name.delete_prefix("session.").to_sym }
    own[:same_site] = own[:same_site].downcase.to_sym if own[:same_site]
    { key: @name, same_site: :lax, **own }
  end

  def hsts
    @given.select { |name, _| name.start_with?("hsts.") }.transform_keys { |name| name.delete_prefix("hsts.").to_sym }
  end

  def serve(env)
    request, lines, headers = ActionDispatch::Request.new(env), [], {}
    @rules.each do |rule|
      next unless matches?(rule, request)
      (rule["set"] || []).each do |line|
        if !line.start_with?("#{@name}=")
          lines << line
        elsif ends?(line)
          request.reset_session
        else
          request.reset_session
          request.session["id"] = line[@name.length + 1..].split(";").first
          options(line, @given).each { |name, value| request.session_options[name] = value }
        end
      end
      (rule["headers"] || {}).each { |name, value| headers[name] = value }
      headers["Set-Cookie"] = lines.join("\n") unless lines.empty?
      if rule["redirect"]
        to = rule["redirect"]
        to += "//#{request.host_with_port}#{request.fullpath}" if to.match?(/\Ahttps?:\z/)
        return [rule["status"] || 302, headers.merge("Location" => to), []]
      end
      return [rule["status"], headers, []] if rule["status"]
    end
    headers["Set-Cookie"] = lines.join("\n") unless lines.empty?
    [200, headers, []]
  end

  def jar(env) = ActionDispatch::Request.new(env.merge(CONFIG)).cookie_jar

  def encrypted(label)
    all = jar(Rack::MockRequest.env_for("/"))
    all.encrypted[@name] = { value: { "session_id" => label, "id" => label } }
    Rack::Utils.escape(all[@name])
  end

  def labelled(line)
    name, rest = line.split("=", 2)
    value, attributes = rest.split(";", 2)
    return line if name != @name || value.blank?
    data = jar(Rack::MockRequest.env_for("/", "HTTP_COOKIE" => "#{name}=#{value}")).encrypted[@name]
    data ? ["#{name}=#{data["id"] || "new"}", attributes].compact.join(";") : line
  end

  def answer(asked)
    env = Rack::MockRequest.env_for(asked["url"], method: asked["method"])
    env["HTTP_HOST"] = URI(asked["url"]).host
    env["HTTP_X_FORWARDED_PROTO"] = asked["proto"] if asked["proto"]
    if asked["cookie"]
      env["HTTP_COOKIE"] = asked["cookie"].split("; ").map do |pair|
        name, label = pair.split("=", 2)
        name == @name && @labels.include?(label) ? "#{name}=#{encrypted(label)}" : pair
      end.join("; ")
    end
    if @given["assume_ssl"] # action_dispatch/middleware/assume_ssl.rb of Rails 7.1
      env.merge!("HTTPS" => "on", "HTTP_X_FORWARDED_PORT" => "443", "HTTP_X_FORWARDED_PROTO" => "https", "rack.url_scheme" => "https")
    end
    status, headers, = @app.call(env.merge(CONFIG))
    {
      status: status, location: headers["Location"], hsts: headers["Strict-Transport-Security"],
      set: headers["Set-Cookie"]&.split("\n")&.map { |line| labelled(line) },
    }.compact
  end
end

$stdout.sync = true
puts JSON.generate({ ruby: RUBY_VERSION, actionpack: ActionPack.version.to_s, rack: Rack.release })
$stdin.each_line do |line|
  c = JSON.parse(line)
  program = Program.new(c["settings"].compact, c["rules"] || [])
  puts JSON.generate(c["requests"].map { |asked| program.answer(asked) })
end
