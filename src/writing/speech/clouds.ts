/** Whether a sentence is about the parts of a computing cloud: its regions and zones, its services by name, its machines. */
const region = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;
const service = /^(aws|amazon)-/;

/** A cloud's machines are many; one instance or one load balancer is anybody's. */
const machine = /(^|\s)(instance|volume|load balancer)$/;

const isMany = (value: object): boolean =>
  "plural" in value && value.plural === true && "head" in value && isMachine(value.head);

const isMachine = (head: unknown): boolean =>
  typeof head === "object" &&
  head !== null &&
  "lemma" in head &&
  typeof head.lemma === "string" &&
  machine.test(head.lemma);

/** "availability zone", "ec2 instance": nouns that only a cloud's page has in such numbers. */
const part =
  /(^|\s)(availability zone|edge location|ec|ebs|rds|elb|ecs|eks|iam|vpc|emr|sqs|sns|lambda|fargate|kinesis|redshift|cloudwatch|cloudfront|cloudformation|aws)(\s|$)/;

export function isOfCloud(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("id" in value && typeof value.id === "string" && (region.test(value.id) || service.test(value.id))) return true;
  if ("lemma" in value && typeof value.lemma === "string" && part.test(value.lemma)) return true;
  return isMany(value) || Object.values(value).some(isOfCloud);
}
