using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Names that are one though their words differ: phrases, meanings, blanks, strokes, addresses.</summary>
public sealed class MatchingWordingTests
{
    [Theory]
    [InlineData("Scientific Production Association Impuls", "npo|impuls")]
    [InlineData("NAUCHNO-PROIZVODSTVENNOE OBEDINENIE IMPULS", "npo|impuls")]
    [InlineData("Central Research Institute of Chemistry", "tsnii|of|chemistry")]
    [InlineData("Institute of the Russian Academy of Sciences", "institute|of|the|ran")]
    [InlineData("van der bilt", "vanderbilt")]
    [InlineData("O N C U Trading", "oncu|trading")]
    [InlineData("Al-Zarqub/Islamic Army", "islamic|army")]
    public void Name_has_another_wording(string name, string words) =>
        Assert.Contains(words, Rewording.Of(name).Skip(1).Select(w => string.Join('|', w.Select(t => t.Text))));

    [Theory]
    [InlineData("Zarubin Konstantin")]
    [InlineData("Smith")]
    [InlineData("")]
    public void Plain_name_has_but_its_own_wording(string name) => Assert.Single(Rewording.Of(name));

    [Theory]
    [InlineData("NPO Elektrograd", "Scientific and Production Association Elektrograd")]
    [InlineData("Konstruktorskoe Byuro Kuntsevsk", "Design Bureau Kuntsevsk JSC")]
    [InlineData("vanderbult corp", "van der bult corp")]
    [InlineData("van der bult corp", "vanderbult corp")]
    [InlineData("ONCU TRADING L.L.C.", "O N C U TRADING L.L.C.")]
    [InlineData("Zarya Zavod Radiotekhnicheskii", "Radio Plant Zarya")]
    [InlineData("Джабраилов Конст", "Dzhabrailov Konst")]
    [InlineData("Jabrailov Konst", "Dzhabrailov Konst")]
    public void Name_in_another_wording_is_found(string query, string listed) =>
        Assert.Equal(["0"], MatchingFixture.Index(listed, "Orlov Trading", "Plant of Steel", "Institute of Physics").Found(query));

    [Fact]
    public void Address_alone_is_found_by_the_address_and_by_none_like_it()
    {
        var index = NameIndex.Of([new("list", "place", []) { Kind = PartyKind.Address, Addresses = [new("Unit 7, 12 Long Pier Road, Porthaven", "QA")] }]);

        var match = Assert.Single(index.Find(new ScreenedParty("Quite Another Name") { Address = "12 Long Pier Road, Unit 7, Porthaven" }));
        Assert.Equal(("place", ""), (match.Party.Entry, match.Name));
        Assert.Contains(match.Because, b => b.Contains("address alone", StringComparison.Ordinal));
        Assert.Empty(index.Find(new ScreenedParty("Quite Another Name") { Address = "98 Long Pier Road, Porthaven" }));
        Assert.Empty(index.Find(new ScreenedParty("Quite Another Name")));
    }

    [Fact]
    public void Answer_says_what_would_have_changed_it()
    {
        var index = NameIndex.Of([new("list", "man", [new("ZARUBIN, Konstantin")]) { Births = ["1961-05-03"], Countries = ["QA"] }]);

        var known = Assert.Single(index.Find(new ScreenedParty("Konstantin Zarubin") { Country = "QA", Born = "1961-05-03" }));
        var plain = Assert.Single(index.Find(new ScreenedParty("Konstantin Zarubin")));

        Assert.Contains(FormattableString.Invariant($"by the name alone: {plain.Score:0.00}"), known.Because);
        Assert.Contains(plain.Because, b => b.StartsWith("not told: a date of birth", StringComparison.Ordinal));
        Assert.DoesNotContain(known.Because, b => b.StartsWith("not told", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_order_goes_before_words_turned_around() =>
        Assert.Equal(["1", "0"], MatchingFixture.Index("Zarubin Konstantin", "Konstantin Zarubin").Found("Konstantin Zarubin"));
}
