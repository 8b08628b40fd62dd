using Longarm.Assessments;
using Longarm.Core;
using Longarm.Screening;
using Longarm.Tests.Screening;

namespace Longarm.Tests.Assessments;

/// <summary>Parties of a case whose listings are left out: what lists that are held say of them, and what they do not.</summary>
public sealed class PartyScreeningTests : IDisposable
{
    private const string Buyer = "Zorbatec Optical Instruments Co., Ltd.";

    private const string Entities =
        """
        {"list":"us-entity-list","id":"E1","names":["Zorbatec Optical Instruments Co., Ltd.","佐巴光学仪器有限公司"],"weak-names":["Blue Lantern Trading Company"],"kind":"company","country":"CN","requirement":"All items subject to the EAR","policy":"Presumption of denial","notice":"90 FR 1","from":"2020-01-01"}
        {"list":"us-entity-list","id":"E2","names":["Gone Vextrade Holdings Ltd","去贸易控股"],"kind":"company","until":"2023-01-01"}
        {"list":"us-entity-list","id":"E3","names":["Later Vextrade Holdings Ltd","后贸易控股"],"kind":"company","from":"2025-01-01"}
        {"list":"us-entity-list","id":"E4","names":["Twin Kestrel Foundry Ltd","双红隼铸造"],"kind":"company","policy":"Denial","notice":"90 FR 4","footnotes":[1]}
        {"list":"us-entity-list","id":"E5","names":["Twin Kestrel Foundry Ltd","双红隼铸造"],"kind":"company","policy":"Denial","notice":"90 FR 5","footnotes":[1, 4]}

        """;

    private const string Blocked =
        """
        {"list":"us-sdn","id":"S1","names":["Anatol Borisovich Quillfeather"],"kind":"person","country":"CN"}
        {"list":"us-sdn","id":"S2","names":["Harrowgate Mining Trust"],"kind":"company","country":"RU","programs":["SDGT"]}

        """;

    private readonly TemporaryFolder home = new();

    private static readonly TinyLaw Law = TinyLaw.Of(
        Listed("entity", "l.list == 'us-entity-list'"), Listed("footnote", "l.list == 'us-entity-list' and 1 in l.footnotes"),
        Listed("fourth", "l.list == 'us-entity-list' and 4 in l.footnotes"), Listed("denied", "l.policy == 'Denial'"),
        Listed("notice", "known(l.notice)"), Listed("sdn", "l.list == 'us-sdn'"), Listed("meu", "l.list == 'us-meu-list'"),
        Listed("undated", "l.list == 'us-meu-list' and known(l.from)"), Listed("address", "l.list == 'us-entity-list' and l.scope == 'address'"),
        TinyLaw.Rule("one", "flag", "any p in parties (p.role == 'end-user' and count l in p.listings (l.list == 'us-entity-list') >= 1)"),
        TinyLaw.Rule("owner", "flag", "any p in parties (any o in p.owners (any q in o.owners (any l in q.listings (l.list == 'us-sdn'))))"),
        TinyLaw.Rule("design", "flag", "any l in item.designed-by.listings (l.list == 'us-entity-list')"),
        TinyLaw.Rule("all", "flag", "all p in parties (all l in p.listings (l.list != 'us-meu-list'))"),
        TinyLaw.Rule("reach", "reach", "from == 'US'"),
        TinyLaw.Rule("requirement", "requirement", "any p in parties (any l in p.listings (l.list == 'us-entity-list'))"));

    private HeldLists Lists => new(home.Path);

    private PartyScreening Held => PartyScreening.Against(Lists, TinyLaw.Vocabulary);

    public PartyScreeningTests()
    {
        Import(Entities, new(2024, 5, 1));
        Import(Blocked, new(2024, 6, 1));
    }

    [Fact]
    public void Name_of_a_company_that_is_the_same_word_for_word_is_listed_with_what_the_entry_tells()
    {
        var listing = Assert.IsType<Listing>(Assert.Single(PartyOf(Case(Buyer, "CN")).Listings.Known!.Elements));

        Assert.Equal(("us-entity-list", "entity", "All items subject to the EAR", "Presumption of denial", "90 FR 1", "2020-01-01"),
            (listing.List.ToString(), listing.Scope.ToString(), listing.Requirement.ToString(), listing.Policy.ToString(), listing.Notice.ToString(), listing.From.ToString()));
        Assert.Equal("screened (us-entity-list of 2024-05-01, entry E1)", listing.List.Source.ToString());
        Assert.Equal(Truth.True, Asks("entity", Buyer, "CN"));
        Assert.Equal(Truth.True, Asks("entity", Buyer));
    }

    [Fact]
    public void Footnotes_that_the_list_does_not_tell_are_unknown_and_not_none() => Assert.Equal(Truth.Unknown, Asks("footnote", Buyer, "CN"));

    [Fact]
    public void Footnotes_that_the_list_tells_are_known_and_others_may_be_there()
    {
        Assert.Equal(Truth.True, Asks("footnote", "Twin Kestrel Foundry Ltd"));
        Assert.Equal(Truth.Unknown, Asks("fourth", "Twin Kestrel Foundry Ltd"));
    }

    [Fact]
    public void What_two_entries_of_one_name_tell_differently_is_unknown()
    {
        Assert.Equal(Truth.True, Asks("denied", "Twin Kestrel Foundry Ltd"));
        Assert.Equal(UnknownValue.Instance, ((Listing)Assert.Single(PartyOf(Case("Twin Kestrel Foundry Ltd")).Listings.Known!.Elements)).Notice.Value);
    }

    [Theory]
    [InlineData(Buyer, "DE", "another country")]
    [InlineData("Zorbatek Optical Instruments Co., Ltd.", "CN", "zorbatek ~ zorbatec")]
    [InlineData("Blue Lantern Trading Company", "CN", "weak")]
    public void Name_that_is_merely_alike_is_asked_about(string name, string country, string reason)
    {
        Assert.Equal(Truth.Unknown, Asks("entity", name, country));

        var missing = Assert.Single(Law.Determine(Case(name, country)).Regimes.Single(r => r.Pack.Id == "t").Missing);
        Assert.StartsWith($"Is {name} the “", missing.Question, StringComparison.Ordinal);
        Assert.Contains(reason, missing.Question, StringComparison.Ordinal);
        Assert.Contains("us-entity-list of 2024-05-01", missing.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Buyer, Truth.True)]
    [InlineData("Zorbatek Optical Instruments Co., Ltd.", Truth.Unknown)]
    [InlineData("Meadow Bakery Cooperative", Truth.False)]
    public void Listings_on_a_list_that_was_looked_at_are_counted(string name, Truth one) => Assert.Equal(one, Asks("one", name));

    [Fact]
    public void People_share_names_so_that_the_same_name_is_asked_about() => Assert.Equal(Truth.Unknown, Asks("sdn", "Anatol Borisovich Quillfeather", "CN"));

    [Fact]
    public void Who_is_not_found_is_not_on_that_list_and_of_others_nobody_knows()
    {
        const string Other = "Meadow Bakery Cooperative";

        Assert.Equal(Truth.False, Asks("entity", Other));
        Assert.Equal(Truth.False, Asks("sdn", Other));
        Assert.Equal(Truth.Unknown, Asks("meu", Other));
        Assert.Equal(Truth.Unknown, Asks("undated", Other));
        Assert.Equal(Truth.Unknown, Asks("all", Other));
        Assert.Contains("Is Meadow Bakery Cooperative on us-meu-list or", PartyOf(Case(Other)).Listings.Known!.Possible[0].Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_on_none_of_all_lists_has_no_listings()
    {
        foreach (var list in TinyLaw.Vocabulary.Enums["list"].Where(list => list is not ("us-entity-list" or "us-sdn")))
        {
            Import($$"""{"list":"{{list}}","id":"1","names":["Nobody Of {{list}}"]}""", new(2024, 6, 1));
        }

        var listings = PartyOf(Case("Meadow Bakery Cooperative")).Listings;

        Assert.True(listings.Known is { IsComplete: true, Elements.Count: 0 });
        Assert.Equal(SourceKind.Screened, listings.Source.Kind);
    }

    [Fact]
    public void Entries_of_other_days_do_not_count()
    {
        Assert.Equal(Truth.False, Asks("entity", "Gone Vextrade Holdings Ltd"));
        Assert.Equal(Truth.False, Asks("entity", "Later Vextrade Holdings Ltd"));
    }

    [Theory]
    [InlineData("绿地面包合作社", Truth.False, Truth.Unknown)]
    [InlineData("佐巴光学仪器有限公司 Zorba", Truth.Unknown, Truth.Unknown)]
    [InlineData("ไทยเบเกอรี่", Truth.Unknown, Truth.Unknown)]
    [InlineData("77-12", Truth.Unknown, Truth.Unknown)]
    public void Name_in_letters_that_a_list_lacks_is_not_cleared_by_it(string name, Truth entity, Truth sdn)
    {
        Assert.Equal(entity, Asks("entity", name));
        Assert.Equal(sdn, Asks("sdn", name));
    }

    [Fact]
    public void Latin_name_is_not_cleared_by_a_list_with_a_party_that_has_none()
    {
        Import("""{"list":"cn-watch-list","id":"1","names":["绿地贸易"]}""", new(2024, 5, 2));

        Assert.Contains("have none", Assert.Single(PartyOf(Case("Meadow Bakery Cooperative")).Listings.Known!.Possible,
            each => each.Like.Title == "cn-watch-list").Question, StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_is_older_than_the_case_is_told_and_clears_nobody_when_asked_strictly()
    {
        var assumption = Assert.Single(Case("Meadow Bakery Cooperative").Assumptions, each => each.Contains("screened", StringComparison.Ordinal));

        Assert.Contains("us-entity-list of 2024-05-01 and us-sdn of 2024-06-01", assumption, StringComparison.Ordinal);
        Assert.Contains("taken not to have been listed since, until 2024-06-01", assumption, StringComparison.Ordinal);
        Assert.Equal(Truth.Unknown, Law.Truth("t.entity", Case("Meadow Bakery Cooperative", isStrict: true)));
    }

    [Theory]
    [InlineData("on: 2024-04-30")]
    [InlineData("known: 2024-04-30")]
    public void Case_before_the_first_list_is_as_if_there_were_none(string day)
    {
        var about = Case(Buyer, "CN", more: day);

        Assert.Equal(UnknownValue.Instance, PartyOf(about).Listings.Value);
        Assert.DoesNotContain(about.Assumptions, each => each.Contains("screened", StringComparison.Ordinal));
    }

    [Fact]
    public void Owners_and_designers_are_screened_too()
    {
        Assert.Equal(Truth.True, Law.Truth("t.owner", Read("""
            parties:
              - {role: end-user, name: Meadow Bakery Cooperative, owners: [{name: Upper Ltd, share: 100%, owners: [{name: Harrowgate Mining Trust, country: RU, share: 60%}]}]}
            """)));
        Assert.Equal(Truth.True, Law.Truth("t.design", Read($"item: {{designed-by: '{Buyer}'}}")));
    }

    [Theory]
    [InlineData("listings: []", Truth.False)]
    [InlineData("listings: [{list: us-entity-list}]", Truth.True)]
    [InlineData("complete: {listings: false}", Truth.Unknown)]
    public void What_the_case_says_itself_counts(string said, Truth listed) =>
        Assert.Equal(listed, Law.Truth("t.entity", Read($"parties: [{{role: end-user, name: '{Buyer}', {said}}}]")));

    [Theory]
    [InlineData("")]
    [InlineData(", name: ''")]
    [InlineData(", name: {any-of: [A, B]}")]
    public void Party_without_a_name_stays_unknown(string name) =>
        Assert.Equal(UnknownValue.Instance, PartyOf(Read($"parties: [{{role: end-user{name}}}]")).Listings.Value);

    [Theory]
    [InlineData("CN", Truth.Unknown)]
    [InlineData(null, Truth.Unknown)]
    [InlineData("DE", Truth.False)]
    public void Address_that_is_listed_alone_may_be_that_of_a_party_of_its_country(string? country, Truth listed)
    {
        Import(Entities + """{"list":"us-entity-list","id":"A1","names":["Address 01"],"kind":"address","country":"CN"}""", new(2024, 5, 3));

        Assert.Equal(listed, Asks("address", "Meadow Bakery Cooperative", country));
        Assert.Equal(listed, Asks("entity", "Meadow Bakery Cooperative", country));
    }

    [Fact]
    public void List_with_rows_left_out_clears_nobody()
    {
        Import(Entities + "{\"id\":\"x\"}\n", new(2024, 5, 3), isAccepted: true);

        Assert.Equal(Truth.Unknown, Asks("entity", "Meadow Bakery Cooperative"));
        Assert.Equal(Truth.True, Asks("entity", Buyer));
    }

    [Fact]
    public void Lists_without_a_day_are_told_by_where_they_are_from()
    {
        var (parties, _) = ListText.Read("ours.jsonl", Entities);
        var screening = PartyScreening.Against(parties, "ours.jsonl", TinyLaw.Vocabulary);

        var about = Law.Case($"parties: [{{role: end-user, name: '{Buyer}'}}]", parties: screening);

        Assert.Equal(Truth.True, Law.Truth("t.entity", about));
        Assert.Contains(about.Assumptions, each => each.Contains("us-entity-list from ours.jsonl", StringComparison.Ordinal));
    }

    public void Dispose() => home.Dispose();

    private static Longarm.RulePacks.PackFile Listed(string name, string condition) =>
        TinyLaw.Rule(name, "flag", $"any p in parties (any l in p.listings ({condition}))");

    private static Party PartyOf(Case about) => (Party)about.Parties.Known!.Elements[0];

    private Truth Asks(string rule, string name, string? country = null) => Law.Truth($"t.{rule}", Case(name, country));

    private Case Case(string name, string? country = null, string more = "", bool isStrict = false) =>
        Read($"parties: [{{role: end-user, name: '{name}'{(country is null ? "" : $", country: {country}")}}}, {{role: downstream, name: '{name}', listings: []}}]\n{more}", isStrict);

    private Case Read(string facts, bool isStrict = false) => Law.Case(facts.TrimEnd('\n'), isStrict, Held);

    private void Import(string lines, DateOnly day, bool isAccepted = false) =>
        Assert.True(Lists.Import([ListText.File("list.jsonl", lines)], new(), new(day, day, isAccepted)).IsKept);
}
