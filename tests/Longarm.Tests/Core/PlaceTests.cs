using Longarm.Core;

namespace Longarm.Tests.Core;

public sealed class PlaceTests
{
    [Fact]
    public void Subdivision_belongs_to_its_country()
    {
        Place crimea = new("UA-43");

        Assert.True(crimea.IsSubdivision);
        Assert.Equal("UA", crimea.Country);
        Assert.Equal("UA-43", crimea.ToString());
    }

    [Fact]
    public void Country_is_its_own()
    {
        Place china = new("CN");

        Assert.False(china.IsSubdivision);
        Assert.Equal("CN", china.Country);
    }

    [Theory]
    [InlineData("UA-43", Truth.True)]
    [InlineData("UA", Truth.False)] // the law lists the part apart
    [InlineData("UA-30", Truth.False)]
    [InlineData("RU", Truth.True)]
    [InlineData("RU-MOW", Truth.True)] // through its country
    [InlineData("CN", Truth.False)]
    public void Group_holds_a_place_or_its_country(string place, Truth holds) =>
        Assert.Equal(holds, new PlaceGroup(["RU", "UA-43"], isCovered: true).Holds(new Place(place)));

    [Fact]
    public void Group_that_is_not_held_on_the_day_is_unknown() =>
        Assert.Equal(Truth.Unknown, new PlaceGroup(["RU"], isCovered: false).Holds(new Place("CN")));
}
