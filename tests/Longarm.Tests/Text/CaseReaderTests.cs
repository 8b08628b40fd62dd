using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>How a case file becomes facts.</summary>
public sealed class CaseReaderTests
{
    [Fact]
    public void Facts_are_read_as_stated()
    {
        var facts = Read("""
            case: Drives
            on: 2021-03-15
            known: 2021-03-16
            from: TH
            to: CN
            via: [SG]
            loaded: 2021-03-01T00:00+07:00
            loaded-on: vessel
            quantity: 1000
            item: {name: Drive, kind: commodity, origin: TH, value: 62.50 USD, codes: {us-ccl: EAR99, us-hts: "8471.70.40"}, specs: {dram-bandwidth: 4000 GB/s}, traits: [mass-market], for: []}
            """);

        Assert.Equal("Drives", facts.Name);
        Assert.Equal("2021-03-15", facts.On.ToString());
        Assert.Equal(new DateOnly(2021, 3, 16), facts.Known);
        Assert.Equal(("TH", "CN", "SG"), (facts.From.ToString(), facts.To.ToString(), facts.Via.ToString()));
        Assert.Equal(("62.5 USD", "4000 GB/s"), (facts.Item.Value.ToString(), facts.Item.Specs["dram-bandwidth"].ToString()));
        Assert.Equal("1000", facts.Quantity.ToString());
        Assert.Equal("2021-03-01T00:00+07:00", facts.Loaded.ToString());
        Assert.Equal(new Source(SourceKind.Stated, "case.yaml", 10), facts.Item.Value.Source);
    }

    [Fact]
    public void What_is_left_out_is_unknown_and_an_empty_list_is_none()
    {
        var item = Read("item: {parts: []}").Item;

        Assert.Equal(Source.LeftOut, item.MadeWith.Source);
        Assert.IsType<UnknownValue>(item.MadeWith.Value);
        Assert.True(item.Parts.Known is { Elements.Count: 0, IsComplete: true });
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("")]
    public void Null_says_nothing(string nothing) => Assert.IsType<UnknownValue>(Read($"item: {{origin: {nothing}}}").Item.Origin.Value);

    [Fact]
    public void Partial_list_may_have_more()
    {
        var facts = Read("item: {parts: [], complete: {parts: false, traits: true}, traits: []}\nuses: [civil]\ncomplete: {uses: false}");

        Assert.False(facts.Item.Parts.Known!.IsComplete);
        Assert.True(facts.Item.Traits.Known!.IsComplete);
        Assert.False(facts.Uses.Known!.IsComplete);
    }

    [Theory]
    [InlineData("parties")]
    [InlineData("uses")]
    [InlineData("instruments")]
    public void Partial_list_that_is_left_out_is_not_assumed_to_be_none(string list)
    {
        var facts = Read($"complete: {{{list}: false}}");
        var value = list switch { "parties" => facts.Parties, "uses" => facts.Uses, _ => facts.Instruments };

        Assert.False(value.Value.IsDefinite);
    }

    [Theory]
    [InlineData("kinds")]
    [InlineData("listings")]
    [InlineData("owners")]
    public void Partial_list_of_a_party_may_have_more(string list)
    {
        var party = PartyOf($"{{role: end-user, kinds: [], listings: [], owners: [], complete: {{{list}: false}}}}");
        var value = list switch { "kinds" => party.Kinds, "listings" => party.Listings, _ => party.Owners };

        Assert.False(value.Known!.IsComplete);
    }

    [Fact]
    public void Facts_may_be_bounded()
    {
        var item = Read("item: {origin: {any-of: [CN, TW]}, value: 900..1200 USD, kind: {any-of: [software]}}").Item;

        Assert.Equal("one of CN, TW", item.Origin.ToString());
        Assert.Equal((900m, 1200m), (item.Value.Known!.Low, item.Value.Known.High));
        Assert.Equal("software", item.Kind.Known!.Text);
    }

    [Theory]
    [InlineData("55..70%", "55..70 %", "0.55")]
    [InlineData("50%", "50 %", "0.5")]
    [InlineData("50 %", "50 %", "0.5")]
    [InlineData("0.5", "0.5", "0.5")]
    public void Shares_are_read_in_percent_or_as_a_fraction(string share, string shown, string low)
    {
        var owner = (Party)PartyOf($"{{role: end-user, owners: [{{share: {share}}}]}}").Owners.Known!.Elements[0];

        Assert.Equal(shown, owner.Share.ToString());
        Assert.Equal(decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), owner.Share.Known!.Low);
    }

    [Theory]
    [InlineData("[{share: 60%}, {share: 40%}]", true)]
    [InlineData("[{share: 60%}, {share: 30%}]", false)]
    [InlineData("[{share: 60%}, {}]", false)]
    [InlineData("[{share: 55..70%}, {share: 30%}]", false)]
    [InlineData("[]", true)]
    public void Owners_whose_shares_do_not_add_up_leave_the_rest_unknown(string owners, bool isComplete) =>
        Assert.Equal(isComplete, PartyOf($"{{role: end-user, owners: {owners}}}").Owners.Known!.IsComplete);

    [Fact]
    public void Four_things_count_as_nothing_known_and_are_reported()
    {
        var facts = Read("item: {}");

        Assert.All((Fact<ListValue>[])[facts.Parties, facts.Uses, facts.Instruments], f => Assert.Equal(("none", Source.Assumed), (f.ToString(), f.Source)));
        Assert.Equal(3, facts.Assumptions.Count);
    }

    [Fact]
    public void Kinds_and_downstream_parties_are_assumed_where_parties_are_given()
    {
        var facts = Read("parties: [{role: end-user}]\nuses: []\ninstruments: []");

        Assert.Equal(Source.Assumed, ((Party)facts.Parties.Known!.Elements[0]).Kinds.Source);
        Assert.IsType<UnknownValue>(((Party)facts.Parties.Known.Elements[0]).Listings.Value);
        Assert.True(facts.Parties.Known.IsComplete);
        Assert.Equal(2, facts.Assumptions.Count);
    }

    [Fact]
    public void Nothing_is_assumed_where_everything_is_stated() =>
        Assert.Empty(Read("parties: [{role: downstream, kinds: []}]\nuses: []\ninstruments: []").Assumptions);

    [Fact]
    public void Strict_leaves_unknown_what_would_be_assumed()
    {
        var bare = Read("item: {}", strict: true);
        var parties = Read("parties: [{role: end-user}]", strict: true).Parties;

        Assert.All((Fact<ListValue>[])[bare.Parties, bare.Uses, bare.Instruments], f => Assert.IsType<UnknownValue>(f.Value));
        Assert.Empty(bare.Assumptions);
        Assert.False(parties.Known!.IsComplete); // somebody downstream may be known
        Assert.IsType<UnknownValue>(((Party)parties.Known.Elements[0]).Kinds.Value);
    }

    [Fact]
    public void Exporter_is_the_party_of_that_role()
    {
        Assert.Equal("A", Read("parties: [{role: exporter, name: A}, {role: end-user, name: B}]").Exporter.Known!.Title);
        Assert.IsType<UnknownValue>(Read("parties: [{role: end-user}]").Exporter.Value);
        Assert.IsType<NothingValue>(Read("item: {}").Exporter.Value);
    }

    [Theory]
    [InlineData("from: US\nto: US-CA", "transfer")]
    [InlineData("from: US\nto: CN", "export")]
    [InlineData("from: US\nto: CN\nactivity: deemed-export", "deemed-export")]
    [InlineData("from: {any-of: [US, CN]}\nto: CN", "unknown")]
    public void Activity_follows_from_the_places(string facts, string activity) => Assert.Equal(activity, Read(facts).Activity.ToString());

    [Theory]
    [InlineData("NO", "NO")]
    [InlineData("\"NO\"", "NO")]
    public void Norway_is_no_false(string to, string read) => Assert.Equal(read, Read($"to: {to}").To.ToString());

    [Theory]
    [InlineData("3E991")]
    [InlineData("\"3E991\"")]
    [InlineData("5E002")]
    public void Code_is_no_number(string code) => Assert.Equal(code.Trim('"'), Read($"item: {{codes: {{us-ccl: {code}}}}}").Item.Codes["us-ccl"].ToString());

    [Theory]
    [InlineData("on", "on")]
    [InlineData("yes", "yes")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("1_000", "1_000")]
    [InlineData("2024-06-01", "2024-06-01")]
    public void Name_stays_as_it_is_written(string name, string read) => Assert.Equal(read, Read($"item: {{name: {name}}}").Item.Name.ToString());

    [Fact]
    public void Json_and_yaml_read_the_same()
    {
        const string Yaml = """
            case: Drives
            on: 2021-03-15
            from: TH
            to: NO
            quantity: 3
            item: {name: Drive, origin: {any-of: [TH, MY]}, value: 1..2 USD, codes: {us-ccl: 3E991, us-hts: "8471.70"}, parts: [{ref: board, quantity: 2}], complete: {parts: false}, kind: ~}
            items: {board: {origin: CN, parts: []}}
            parties: [{role: end-user, owners: [{share: 50%}], listings: [{list: us-entity-list, footnotes: [1]}]}]
            uses: [military, {use: ic-production, node: 7 nm}]
            """;
        const string Json = """
            {"case": "Drives", "on": "2021-03-15", "from": "TH", "to": "NO", "quantity": 3,
             "item": {"name": "Drive", "origin": {"any-of": ["TH", "MY"]}, "value": "1..2 USD", "codes": {"us-ccl": "3E991", "us-hts": "8471.70"},
                      "parts": [{"ref": "board", "quantity": 2}], "complete": {"parts": false}, "kind": null},
             "items": {"board": {"origin": "CN", "parts": []}},
             "parties": [{"role": "end-user", "owners": [{"share": "50%"}], "listings": [{"list": "us-entity-list", "footnotes": [1]}]}],
             "uses": ["military", {"use": "ic-production", "node": "7 nm"}]}
            """;

        Assert.Equal(Facts.Dump(Read(Yaml)), Facts.Dump(Read(Json, file: "case.json")));
    }

    [Fact]
    public void Shared_item_is_one_node_wherever_it_is_used()
    {
        var facts = Read("item: {parts: [{ref: board}, {ref: board, quantity: 2}]}\nitems: {board: {name: Board}}");
        var parts = facts.Item.Parts.Known!.Elements.Cast<Part>().ToList();

        Assert.Same(parts[0].Item, parts[1].Item);
        Assert.Equal("items.board", parts[0].Item.Path);
        Assert.Equal(("1", "2"), (parts[0].Quantity.ToString(), parts[1].Quantity.ToString()));
    }

    [Fact]
    public void Item_itself_may_be_a_reference() => Assert.Equal("Board", Read("item: {ref: board}\nitems: {board: {name: Board}}").Item.Title);

    [Fact]
    public void Chain_of_ten_thousand_references_is_read()
    {
        var items = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"  i{i}: {{parts: [{(i == 9_999 ? "" : $"{{ref: i{i + 1}}}")}]}}"));
        var item = Read($"item: {{ref: i0}}\nitems:\n{items}").Item;

        var depth = 0;
        for (; item.Parts.Known!.Elements is [Part next]; item = next.Item)
        {
            depth++;
        }

        Assert.Equal(9_999, depth);
    }

    [Fact]
    public void Designer_is_a_party_of_the_transaction_a_stranger_or_none()
    {
        const string Parties = "parties: [{role: producer, name: Maker, headquarters: CN}]\n";

        Assert.Equal("CN", Read(Parties + "item: {designed-by: Maker}").Item.DesignedBy.Known!.Headquarters.ToString());
        Assert.Equal("unknown", Read(Parties + "item: {designed-by: Stranger}").Item.DesignedBy.Known!.Headquarters.ToString());
        Assert.IsType<NothingValue>(Read(Parties + "item: {designed-by: none}").Item.DesignedBy.Value);
    }

    [Fact]
    public void Instrument_that_names_no_codes_covers_all_and_one_without_covers_nobody_knows()
    {
        var listed = Read("instruments: [{kind: license, covers: {us-ccl: [9A001], to: [CN]}}, {kind: license, covers: {to: [CN]}}, {kind: license}]")
            .Instruments.Known!.Elements.Cast<Instrument>().ToList();

        Assert.Equal(["9A001", "none", "unknown"], listed.Select(i => i.Codes.ToString()));
        Assert.Equal(["CN", "CN", "unknown"], listed.Select(i => i.Places.ToString()));
    }

    [Fact]
    public void Other_day_drops_the_instants_of_the_shipment()
    {
        List<Mistake> mistakes = [];
        var facts = CaseReader.Read(
            "case.yaml", TinyLaw.Facts("on: 2024-06-01\nentered: 2024-06-02\nloaded: 2024-06-02\ncontracted: 2024-06-02"), TinyLaw.Vocabulary, new CaseOptions(On: Moment.Parse("2025-01-01")), mistakes);

        Assert.Empty(mistakes);
        Assert.Equal("2025-01-01", facts!.On.ToString());
        Assert.All((Fact[])[facts.Entered, facts.Loaded, facts.Contracted], f => Assert.IsType<UnknownValue>(f.Value));
    }

    private static Party PartyOf(string party) => (Party)Read($"parties: [{party}]").Parties.Known!.Elements[0];

    private static Case Read(string text, bool strict = false, string file = "case.yaml")
    {
        List<Mistake> mistakes = [];
        var read = CaseReader.Read(file, file.EndsWith(".json", StringComparison.Ordinal) ? text : TinyLaw.Facts(text), TinyLaw.Vocabulary, new CaseOptions(strict), mistakes);
        Assert.Empty(mistakes);
        return read!;
    }
}
