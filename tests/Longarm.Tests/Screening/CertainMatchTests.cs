using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Which matches need nobody to look at them, and which names a list could meet.</summary>
public sealed class CertainMatchTests
{
    private static readonly NameIndex Index = NameIndex.Of(
    [
        Listed("1", "Zorbatec Optical Instruments Co., Ltd.") with { Kind = PartyKind.Company, Countries = ["CN"] },
        Listed("2", "Quendale Bearings Ltd") with { Countries = ["Somewhere far"] },
        Listed("3", "Anatol Quillfeather") with { Kind = PartyKind.Person },
        Listed("4", "Merry Widgeon") with { Kind = PartyKind.Vessel, Identifiers = [new("imo", "9074729")] },
        Listed("5", "Harrowgate"),
        new("l", "6", [new("Blue Lantern Trading Company", IsWeak: true)]) { Kind = PartyKind.Company },
    ]);

    [Theory]
    [InlineData("Zorbatec Optical Instruments Co., Ltd.", "CN", true)]
    [InlineData("ZORBATEC OPTICAL INSTRUMENTS CO LTD", null, true)]
    [InlineData("Zorbatec Optical Instruments", "CN", false)]
    [InlineData("Optical Instruments Zorbatec Co., Ltd.", "CN", false)]
    [InlineData("Zorbatec Optical Instruments Co., Ltd.", "DE", false)]
    [InlineData("Quendale Bearings Ltd", "DE", true)]
    [InlineData("Anatol Quillfeather", null, false)]
    [InlineData("Merry Widgeon", null, false)]
    [InlineData("Harrowgate", null, false)]
    [InlineData("Blue Lantern Trading Company", null, false)]
    public void Name_is_certain_only_where_it_is_the_same_and_a_company_and_nothing_speaks_against_it(string name, string? country, bool isCertain)
    {
        var matches = Index.Find(new(name) { Country = country });

        Assert.NotEmpty(matches);
        Assert.Equal(isCertain, matches[0].IsCertain);
    }

    [Theory]
    [InlineData("9074729", true)]
    [InlineData("9074728", false)]
    public void Number_with_the_right_check_digit_is_certain(string imo, bool isCertain) =>
        Assert.Equal(isCertain, Index.Find(new("Merry Widgeon") { Identifiers = [new("imo", imo)] })[0].IsCertain);

    [Theory]
    [InlineData("Zorbatec 7", NameWriting.Latin)]
    [InlineData("Завод", NameWriting.Latin)]
    [InlineData("شركة", NameWriting.Latin)]
    [InlineData("华为技术", NameWriting.Han)]
    [InlineData("华为 Huawei", NameWriting.Other)]
    [InlineData("ไทย", NameWriting.Other)]
    [InlineData("7-28", NameWriting.None)]
    public void Writing_of_a_name_is_told(string name, NameWriting writing) => Assert.Equal(writing, NameWritings.Of(name));

    [Fact]
    public void Name_meets_names_in_its_own_letters_and_those_without_any()
    {
        Assert.True(NameWritings.CanMeet(NameWriting.Latin, Listed("1", "Alpha")));
        Assert.True(NameWritings.CanMeet(NameWriting.Latin, Listed("1", "7-28")));
        Assert.False(NameWritings.CanMeet(NameWriting.Latin, Listed("1", "华为")));
        Assert.True(NameWritings.CanMeet(NameWriting.Han, Listed("1", "华为")));
        Assert.False(NameWritings.CanMeet(NameWriting.Other, Listed("1", "ไทย")));
    }

    private static ListedParty Listed(string entry, string name) => new("l", entry, [new(name)]);
}
