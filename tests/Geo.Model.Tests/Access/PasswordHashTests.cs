using Geo.Model.Access;

namespace Geo.Model.Tests.Access;

public sealed class PasswordHashTests
{
    // Python: base64(hashlib.pbkdf2_hmac('sha512', password.encode(), bytes(range(16)), rounds, 32)).
    [Theory]
    [InlineData("correct horse battery", "pbkdf2-sha512$1000$AAECAwQFBgcICQoLDA0ODw==$ToxFUi5y3fprZRW/V6CupR2uIDYfuy5rlsF9Z4E648k=")]
    [InlineData("密码要足够长才行，十二个字", "pbkdf2-sha512$210000$AAECAwQFBgcICQoLDA0ODw==$A1SPriFApDhKVkCuWdjIADtWXJUHnpeb3hbhjyWNmDY=")]
    public void A_hash_that_another_program_made_is_of_its_password_and_no_other(string password, string line)
    {
        var hash = PasswordHash.Parse(line)!;
        Assert.True(hash.IsOf(password));
        Assert.False(hash.IsOf(password + " "));
        Assert.False(hash.IsOf(""));
        Assert.Equal(line, hash.ToString());
    }

    [Fact]
    public void The_same_password_has_another_hash_each_time()
    {
        var (first, second) = (PasswordHash.Of("correct horse battery", 10), PasswordHash.Of("correct horse battery", 10));
        Assert.NotEqual(first, second);
        Assert.True(first.IsOf("correct horse battery") && second.IsOf("correct horse battery"));
        Assert.Equal(first, PasswordHash.Parse(first.ToString()));
        Assert.False(PasswordHash.Nobody.IsOf(""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct horse battery")]
    [InlineData("pbkdf2-sha1$1000$AAECAwQFBgcICQoLDA0ODw==$ToxFUi5y3fprZRW/V6CupR2uIDYfuy5rlsF9Z4E648k=")]
    [InlineData("pbkdf2-sha512$0$AAECAwQFBgcICQoLDA0ODw==$ToxFUi5y3fprZRW/V6CupR2uIDYfuy5rlsF9Z4E648k=")]
    [InlineData("pbkdf2-sha512$99999999$AAECAwQFBgcICQoLDA0ODw==$ToxFUi5y3fprZRW/V6CupR2uIDYfuy5rlsF9Z4E648k=")]
    [InlineData("pbkdf2-sha512$1000$AAEC$ToxFUi5y3fprZRW/V6CupR2uIDYfuy5rlsF9Z4E648k=")]
    [InlineData("pbkdf2-sha512$1000$AAECAwQFBgcICQoLDA0ODw==$")]
    [InlineData("pbkdf2-sha512$1000$AAECAwQFBgcICQoLDA0ODw==$not base 64")]
    public void What_is_no_hash_is_told(string line) => Assert.Null(PasswordHash.Parse(line));

    [Theory]
    [InlineData("correct horse", true)]
    [InlineData("密码要足够长才行十二个字", true)]
    [InlineData("too short", false)]
    [InlineData("abababababab", false)]
    [InlineData("bo likes horses", false)]
    public void A_password_is_long_of_several_letters_and_without_the_name(string password, bool isGood) => Assert.Equal(isGood, PasswordHash.IsGood(password, "bo"));

    [Theory]
    [InlineData("ann", true)]
    [InlineData("张敏", true)]
    [InlineData("a.b_c-d@e", true)]
    [InlineData("", false)]
    [InlineData("-ann", false)]
    [InlineData("an n", false)]
    [InlineData("a\u0301nn", false)]
    [InlineData("<b>", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567", false)]
    public void A_name_is_letters_of_any_script_and_a_few_marks(string name, bool isOne) => Assert.Equal(isOne, User.IsName(name));
}
