using System.Text.Json;
using Longarm.RulePacks;

namespace Longarm.Tests.Cli;

/// <summary>Parties that <c>longarm check</c> screens itself, and owners that a file tells.</summary>
public sealed class CheckScreeningTests : IDisposable
{
    private const string Listed = """{"list":"us-entity-list","id":"E1","names":["Zorbatec Optical Instruments Co., Ltd."],"kind":"company","country":"CN","requirement":"All items subject to the EAR","policy":"Presumption of denial"}""";

    private readonly TemporaryFolder home = new();

    public CheckScreeningTests()
    {
        foreach (var file in Repository.RuleFiles.Where(f => f.Path is "vocabulary.yaml" or "places.csv"))
        {
            Write($"rules/{file.Path}", file.Text);
        }

        Write("rules/t/pack.yaml", "{pack: t, title: Tiny regime, version: 1, zone: America/New_York}");
        foreach (var file in (PackFile[])
        [
            TinyLaw.Rule("reach", "reach", "from == 'US'"),
            TinyLaw.Rule("req", "requirement", "any p in parties (any l in p.listings (l.list == 'us-entity-list') or holds('t.def.owned', p))"),
            TinyLaw.Definition("def.owned", "(sum o in p.owners (any l in o.listings (l.list == 'us-entity-list') or holds('t.def.owned', o)) by o.share) >= 50 %", "of: {party: p}"),
        ])
        {
            Write($"rules/{file.Path}", file.Text);
        }

        Write("list.jsonl", Listed);
    }

    [Theory]
    [InlineData("Zorbatec Optical Instruments Co., Ltd.", 20)]
    [InlineData("Zorbatek Optical Instruments Co., Ltd.", 40)]
    [InlineData("Meadow Bakery Cooperative", 0)]
    public void Parties_are_screened_against_lists_that_are_held(string name, int exit)
    {
        Assert.Equal(0, Program.Run("lists", "import", At("list.jsonl"), "--list", "us-entity-list", "--day", "2024-05-01", "--home", At("home")).Exit);

        var run = Check(name, "owners: []", "--home", At("home"), "--format", "json");

        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.Contains("us-entity-list of 2024-05-01", run.Output, StringComparison.Ordinal);
        Assert.Contains(JsonDocument.Parse(run.Output).RootElement.GetProperty("assumptions").EnumerateArray(), each => each.GetString()!.Contains("screened by their names against us-entity-list of 2024-05-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_lists_listings_that_are_left_out_stay_unknown()
    {
        var run = Check("Meadow Bakery Cooperative", "owners: []", "--home", At("empty"));

        Assert.Equal(40, run.Exit);
        Assert.DoesNotContain("screened", run.Output, StringComparison.Ordinal);
        Assert.Contains("Is Meadow Bakery Cooperative on a restricted-party list?", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_list_is_bad_input()
    {
        Assert.Equal(0, Program.Run("lists", "import", At("list.jsonl"), "--list", "us-entity-list", "--day", "2024-05-01", "--home", At("home")).Exit);
        File.Delete(Directory.EnumerateFiles(At("home/lists/parties"), "us-entity-list*").Single());

        var run = Check("Meadow Bakery Cooperative", "owners: []", "--home", At("home"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC126", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60 %", 20, "true")]
    [InlineData("40..60 %", 40, "unknown")]
    [InlineData("40 %", 40, "unknown")]
    [InlineData("40 %\nFriendly Neighbors Fund,Meadow Bakery Cooperative,60 %\nMild Holdings,Friendly Neighbors Fund,100 %\nFriendly Neighbors Fund,Mild Holdings,100 %", 40, "unknown")]
    public void Owners_that_a_file_tells_are_screened_and_counted(string share, int exit, string truth)
    {
        Write("holdings.csv", $"owner,owned,share\n\"Zorbatec Optical Instruments Co., Ltd.\",Meadow Bakery Cooperative,{share}\n");

        Assert.Equal(exit, Check("Meadow Bakery Cooperative", "", "--lists", At("list.jsonl"), "--ownership", At("holdings.csv"), "--home", At("empty")).Exit);

        var run = Program.Run("ownership", At("holdings.csv"), "--party", "meadow bakery cooperative", "--test", "t.def.owned", "--on", "2024-06-01", "--lists", At("list.jsonl"), "--home", At("empty"), "--rules", At("rules"), "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var party = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("parties").EnumerateArray());
        Assert.Equal(("Meadow Bakery Cooperative", truth), (party.GetProperty("party").GetString(), party.GetProperty("truth").GetString()));
    }

    [Fact]
    public void Owners_of_the_whole_of_whom_none_is_listed_free_a_party()
    {
        Write("holdings.csv", "owner,owned,share\nFriendly Neighbors Fund,Meadow Bakery Cooperative,60 %\n\"Zorbatec Optical Instruments Co., Ltd.\",Meadow Bakery Cooperative,40 %\n");
        const string Parties = "[{role: end-user, name: Meadow Bakery Cooperative, owners: [{name: Friendly Neighbors Fund, share: 60%, owners: []}, {name: 'Zorbatec Optical Instruments Co., Ltd.', share: 40%}]}]";

        Assert.Equal(0, Run(Parties, "--lists", At("list.jsonl"), "--home", At("empty")).Exit);
        Assert.Equal(40, Check("Meadow Bakery Cooperative", "", "--lists", At("list.jsonl"), "--ownership", At("holdings.csv"), "--home", At("empty")).Exit);
    }

    [Fact]
    public void Ownership_names_the_definitions_and_every_mistake_at_once()
    {
        Write("holdings.csv", "owner,owned,share\nA,B,half\n");

        var run = Program.Run("ownership", At("holdings.csv"), "--lists", At("nowhere"), "--home", At("empty"), "--rules", At("rules"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("t.def.owned  Rule def.owned", run.Error, StringComparison.Ordinal);
        Assert.Contains("LS062", run.Error, StringComparison.Ordinal);
        Assert.Contains("LC051", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Party_that_the_file_does_not_tell_of_is_bad_input()
    {
        Write("holdings.csv", "owner,owned,share\nA,B,50 %\n");

        var run = Program.Run("ownership", At("holdings.csv"), "--party", "C", "--test", "t.def.owned", "--lists", At("list.jsonl"), "--home", At("empty"), "--rules", At("rules"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC128", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => home.Dispose();

    private Run Check(string name, string more, params string[] options) =>
        Run($"[{{role: end-user, name: '{name}', country: CN{(more.Length > 0 ? $", {more}" : "")}}}]", options);

    private Run Run(string parties, params string[] options)
    {
        Write("case.yaml", TinyLaw.Facts($"parties: {parties}"));
        return Program.Run(["check", At("case.yaml"), "--rules", At("rules"), .. options]);
    }

    private string At(string name) => Path.Combine(home.Path, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
