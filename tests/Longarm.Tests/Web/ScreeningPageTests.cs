using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Longarm.Assessments;
using Longarm.Text;

namespace Longarm.Tests.Web;

/// <summary>The Screening pages, as a browser without scripts gets them.</summary>
public sealed partial class ScreeningPageTests : IClassFixture<ServerFixture>
{
    private readonly ServerFixture server;

    public ScreeningPageTests(ServerFixture server)
    {
        this.server = server;
        if (server.Home.Parties.Editions().Count == 0)
        {
            SampleLists.Import(server.Home);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_works_without_a_script_and_names_its_lists()
    {
        var page = await Get("/screening?q=Alpha+Precision+Bearings");

        Assert.Contains("1 possible match", page, StringComparison.Ordinal);
        Assert.Contains("us-entity-list of 2026-11-20, us-sdn of 2026-11-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_never_becomes_markup()
    {
        var page = await Get("/screening?q=" + Uri.EscapeDataString("<img src=x> Viktor Testov") + "&country=" + Uri.EscapeDataString("<b"));

        Assert.Contains("Viktor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_fields_are_all_told_and_left_out()
    {
        var page = await Get("/screening?q=Viktor+Testov&country=Russia&born=soon&on=monday&limit=0");

        Assert.Equal(4, Alert().Count(page));
        Assert.Contains("1 possible match", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_is_answered_line_by_line_and_bad_rows_keep_nobody_out()
    {
        var lines = await Screen("parties.jsonl", "{\"id\": \"a\", \"name\": \"Viktor Testov\"}\n{\"id\": \n\nAlpha Precision Bearings\n");

        Assert.Equal(["a", "2", "4"], lines.Select(line => (string)line["query"]!));
        Assert.Equal(["9001", null, "alpha"], lines.Select(line => (string?)line["matches"]?[0]?["entry"]));
        Assert.Contains("parties.jsonl(2)", (string)lines[1]["mistake"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parties_over_the_limit_are_said_not_to_be_screened()
    {
        StringBuilder text = new("name\n");
        text.Insert(text.Length, "x\n", 250_003);
        var lines = await Screen("parties.csv", text.ToString());

        Assert.Equal(250_001, lines.Count);
        Assert.Null((string?)lines[^1]["query"]);
        Assert.Contains("were not screened", (string)lines[^1]["mistake"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parties.txt", "\n\n", "holds no party")]
    [InlineData("parties.csv", "id\n1\n", "No column is called")]
    public async Task File_without_parties_says_so(string name, string text, string said)
    {
        var lines = await Screen(name, text);

        Assert.Contains(said, (string)Assert.Single(lines)["mistake"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_only_taken_from_a_page_of_this_program()
    {
        foreach (var path in (string[])["/screening/file?name=a.csv", "/screening/ownership"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("name\nx\n"), Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task Circle_of_owners_is_drawn_and_names_never_become_markup()
    {
        var page = await Owners("owner,owned,share\n</script><b>A,B,60 %\nB,C,70 %\nC,B,10 %\nViktor Testov,</script><b>A,55 %\n");

        Assert.Contains("&lt;/script&gt;&lt;b&gt;A", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"maybe\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_parties_than_are_drawn_are_counted()
    {
        StringBuilder text = new("owner,owned,share\n");
        for (var at = 0; at < 1_000; at++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"P{at},Middle,0.1 %\n");
        }

        Assert.Contains("701 parties farther away", await Owners(text.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Laws_that_are_held_are_read_and_every_mistake_in_others_is_told()
    {
        List<Mistake> mistakes = [];
        var rules = Repository.Rules.Book!.Rules.Select(rule => rule.Id).ToHashSet();
        Assert.Equal(3, OwnershipLaws.Read(Path.Combine(Repository.Root, "rules"), rules, mistakes).Count);
        Assert.Empty(mistakes);

        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "ownership"));
        File.WriteAllText(Path.Combine(folder.Path, "ownership", "laws.csv"), "law,title,cites,rule,lists,lists-in-part,percent,more-than,adds-up,cascades,note\na,t,c,none,l,,half,unknown,maybe,true,\n");
        Assert.Empty(OwnershipLaws.Read(folder.Path, rules, mistakes));
        Assert.Equal(4, mistakes.Count);
        Assert.All(mistakes, mistake => Assert.Equal(2, mistake.Line));
    }

    private Task<string> Get(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private async Task<IReadOnlyList<JsonNode>> Screen(string name, string text)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/screening/file?name={name}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Headers.Add("RequestVerificationToken", Token().Match(await Get("/screening/file")).Groups[1].Value);
        var answer = await server.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private async Task<string> Owners(string text)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(Token().Match(await Get("/screening/ownership")).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "owners.csv" },
        };
        return await (await server.Client.PostAsync(new Uri("/screening/ownership", UriKind.Relative), form, Stop)).Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<p class=\"banner\" role=\"alert\">")]
    private static partial Regex Alert();
}
