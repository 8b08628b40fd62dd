using Longarm.Screening;

namespace Longarm.Tests.Screening;

public sealed class MatchingFactTests
{
    private static readonly ListedParty Ship = new("list", "ship", [new ListedName("SEA STAR OF ZARUBINO")])
    {
        Kind = PartyKind.Vessel,
        Identifiers = [new PartyIdentifier("imo", "IMO 9074729"), new PartyIdentifier("register", "4711-08")],
    };

    private static readonly ListedParty Man = new("list", "man", [new ListedName("ZARUBIN, Konstantin")])
    {
        Kind = PartyKind.Person,
        Countries = ["QA"],
        Births = ["1961-05-03", "1960/1963"],
        Addresses = [new ListedAddress("12 Long Pier Road, Porthaven", "QA")],
    };

    private static readonly NameIndex Index = NameIndex.Of([Ship, Man]);

    [Theory]
    [InlineData("9074729", true)]
    [InlineData("IMO9074729", true)]
    [InlineData("9074728", false)]
    public void Number_with_a_right_check_digit_decides(string number, bool isFound)
    {
        var found = Index.Find(new ScreenedParty("Quite Another Name") { Identifiers = [new PartyIdentifier("imo", number)] });

        Assert.Equal(isFound, found is [{ Party.Entry: "ship", Score: > 0.99 }]);
    }

    [Fact]
    public void Number_found_without_the_name_is_told()
    {
        var match = Assert.Single(Index.Find(new ScreenedParty("Other") { Identifiers = [new PartyIdentifier("register", "4711/08")] }));

        Assert.Equal("", match.Name);
        Assert.Equal(["raises: the same register 4711/08"], match.Because);
    }

    [Fact]
    public void Facts_raise_and_lower_and_what_is_unknown_does_neither()
    {
        var plain = Score(new ScreenedParty("Konstantin Zarubin"));

        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Country = "QA" }) > plain);
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Country = "QB" }) < plain);
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Born = "1961-05-03" }) > Score(new ScreenedParty("Konstantin Zarubin") { Born = "1962" }));
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Born = "1962" }) > plain);
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Born = "1990-01-01" }) < plain);
        Assert.Equal(plain, Score(new ScreenedParty("Konstantin Zarubin") { Born = "in spring" }));
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Address = "Long Pier Road 12, Porthaven" }) > plain);
        Assert.True(Score(new ScreenedParty("Konstantin Zarubin") { Kind = PartyKind.Company }) < plain);
        Assert.Equal(plain, Score(new ScreenedParty("Konstantin Zarubin") { Kind = PartyKind.Person }));
    }

    [Fact]
    public void Another_country_or_kind_alone_hides_nobody()
    {
        var index = NameIndex.Of([new("list", "1", [new("Orlov Trading")]) { Countries = ["QA"], Kind = PartyKind.Company }, .. Enumerable.Range(0, 50).Select(n => new ListedParty("list", $"x{n}", [new($"Orlov Trading {n}"), new($"Trading Orlof {n}")]))]);
        foreach (var name in (string[])["Orlof Trading", "Trading Orlow", "Orlov Tradings"])
        {
            var met = Assert.Single(index.Find(new ScreenedParty(name) { Country = "QB", Kind = PartyKind.Person }, 500), match => match.Party.Entry == "1");

            Assert.InRange(met.Score, NameIndex.DefaultThreshold, 1);
            Assert.Contains("lowers: another country", met.Because);
        }
    }

    [Fact]
    public void Number_with_a_right_check_digit_stands_however_unlike_the_names_are()
    {
        var index = NameIndex.Of([new("list", "ship", [new("Northern Star Carrier Seven of the Sea")]) { Identifiers = [new("imo", "9074729")], Countries = ["QA"], Kind = PartyKind.Vessel }]);
        var match = Assert.Single(index.Find(new ScreenedParty("Southern Moon Ferry Eight of the Lake") { Identifiers = [new("imo", "9074729")], Country = "QB", Kind = PartyKind.Company }));

        Assert.InRange(match.Score, 0.95, 1);
    }

    [Theory]
    [InlineData("lei", "529900T8BM49AURSDO55", true)]
    [InlineData("lei", "529900T8BM49AURSDO56", false)]
    [InlineData("imo", "9074729", true)]
    [InlineData("imo", "9074720", false)]
    [InlineData("passport", "9074729", false)]
    public void Check_digits_are_checked(string kind, string number, bool expected) =>
        Assert.Equal(expected, Identifiers.IsChecked(new PartyIdentifier(kind, number)));

    private static double Score(ScreenedParty party) => Index.Find(party, 5, 0.001).Single(m => m.Party.Entry == "man").Score;
}
