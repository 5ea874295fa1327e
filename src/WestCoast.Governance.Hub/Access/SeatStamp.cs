using System.Security.Cryptography;
using System.Text.Json;

namespace WestCoast.Governance.Hub.Access;

/// <summary>
/// Everything of a user that a cookie carries or stands for, as one short word. It changes when any of it does, so no
/// one can forget to change it; counting failed sign-ins does not.
/// </summary>
internal static class SeatStamp
{
    public static string Of(User user) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new[] { user.Name, user.Role, user.Division, user.Department, user.Worker, user.PasswordHash })))[..32];
}
